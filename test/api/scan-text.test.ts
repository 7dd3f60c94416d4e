import { inspect } from 'node:util'
import { expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { tempRepo } from '../support/temp-repo.ts'

const { scanText, UserError }: typeof import('../../src/index.ts') = await import('../../dist/index.js' as string)

it('a text is checked as if a commit added it', async () => {
  const { findings, summary } = await scanText(CLEAN_LINE + KEY_LINE, { path: 'src/pay.ts' })
  expect(findings).toMatchObject([
    { rule: 'stripe-secret-key', path: 'src/pay.ts', line: 2, column: 28, endColumn: 60, blocks: true },
  ])
  expect(findings[0]?.fixes.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['read-from-env', 'env', 'env-example', 'gitignore', 'revoke', 'allow']),
  )
  expect(summary).toMatchObject({ files: 1, addedLines: 2, blocking: 1, warnings: 0 })
  expect(await scanText('')).toMatchObject({ findings: [], summary: { files: 1, addedLines: 0 } })
  expect(await scanText(`\uFEFF${KEY_LINE}`)).toMatchObject({ findings: [{ path: 'text.txt', line: 1, column: 28 }] })
})

it('its path is evidence: env files and key files are known by name', async () => {
  const [env] = (await scanText(fakeSecret('API_KEY={b62:24}\n'), { path: 'api/.env' })).findings
  expect(env).toMatchObject({ rule: 'env-file', line: null, names: ['API_KEY'] })
})

it('N16: a token in the name is found and not shown', async () => {
  const path = fakeSecret('keys/sk_live_{b62:24}.txt')
  const result = await scanText('x\n', { path })
  expect(result.findings).toMatchObject([{ rule: 'stripe-secret-key', line: null, path: 'keys/sk_live_****.txt' }])
  expect(inspect(result, { depth: null })).not.toContain(path)
})

it('N16: nothing of the secret is in what comes back, however it is shown', async () => {
  const secret = KEY_LINE.slice(36, 59)
  const result = await scanText(`${KEY_LINE}log(${KEY_LINE})`, { path: 'a.ts' })
  expect(result.findings.length).toBeGreaterThan(0)
  expect(inspect(result, { depth: null, showHidden: true, getters: true })).not.toContain(secret)
  const broken = await scanText('', { config: `{ "salt": ${KEY_LINE}` }).catch((error: unknown) => error)
  expect(broken).toBeInstanceOf(UserError)
  expect(inspect(broken, { depth: null, showHidden: true })).not.toContain(secret)
})

it('the fingerprint is that of the hook, with the same configuration', async () => {
  const repo = await tempRepo()
  await repo.stage('a.ts', KEY_LINE)
  for (const config of ['{}', '{ "salt": "of our project" /* as in .hushkeyrc.json */ }']) {
    await repo.stage('.hushkeyrc.json', config)
    const [staged] = (await repo.scan()).findings
    const [text] = (await scanText(KEY_LINE, { config })).findings
    expect(text?.fingerprint).toBe(staged?.fingerprint)
  }
})

it('the configuration counts, as text and as an object; a mistake in it is a UserError', async () => {
  const [{ fingerprint } = { fingerprint: '' }] = (await scanText(KEY_LINE)).findings
  const allow = [{ fingerprint, reason: 'a demo key' }]
  for (const config of [{ allow }, JSON.stringify({ allow })])
    expect(await scanText(KEY_LINE, { config })).toMatchObject({ findings: [], allowed: [{ reason: 'a demo key' }] })
  expect(await scanText(KEY_LINE.repeat(30), { config: { limits: { fileBytes: 1024 } } })).toMatchObject({
    findings: [],
    skipped: [{ path: 'text.txt', reason: 'larger than limits.fileBytes (1024)' }],
  })
  await expect(scanText('', { config: { blokOn: 'high' } })).rejects.toThrow(UserError)
  const commented = KEY_LINE.replace('\n', ' // hushkey:allow stripe-secret-key -- a demo key\n')
  expect(await scanText(commented, { path: 'a.ts' })).toMatchObject({ findings: [], allowed: [{}] })
  expect((await scanText(commented, { path: 'a.ts', inline: false })).findings).toHaveLength(1)
})

it('a signal that was aborted ends it', async () => {
  const signal = AbortSignal.abort('enough')
  await expect(scanText(KEY_LINE, { signal })).rejects.toMatchObject({ name: 'UserError', cause: 'enough' })
})

it('what is no text, or no options, is refused with a sentence', async () => {
  const given = (text: unknown, options?: unknown) => scanText(text as string, options as never)
  for (const text of [undefined, null, 1, {}, [], Buffer.from(KEY_LINE), Symbol('x'), new String('x')])
    await expect(given(text)).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(/^the text for scanText must be a string, not /),
    })
  await expect(given(Buffer.from('x'))).rejects.toMatchObject({ cure: expect.stringMatching(/toString/) })
  for (const options of [null, 1, 'a.ts'])
    await expect(given('x', options)).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(/must be an object with options/),
    })
  for (const path of [null, 1, {}])
    await expect(given('x', { path })).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(/^options.path must be a string/),
    })
})
