import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { KEY_LINE } from '../support/samples.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

const schema = JSON.parse(readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8'))
const validate = new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false }).compile(schema)

/** Scans for real and holds the report against the schema that ships. */
async function report(repo: TempRepo, ...args: string[]) {
  const { exitCode, stdout, stderr } = await repo.hushkey('scan', '--format', 'json', ...args)
  const object = JSON.parse(stdout)
  validate(object)
  expect({ errors: validate.errors, stderr }).toEqual({ errors: null, stderr: '' })
  return { exitCode, ...object }
}

describe('--format json prints what schema/report.schema.json says', () => {
  it('nothing staged', async () => {
    expect(await report(await tempRepo())).toMatchObject({ exitCode: 0, findings: [], summary: { files: 0 } })
  })

  it('a clean file', async () => {
    const repo = await tempRepo()
    await repo.stage('a.ts', 'export const a = 1\n')
    expect(await report(repo)).toMatchObject({ exitCode: 0, findings: [], summary: { files: 1, addedLines: 1 } })
  })

  it('a secret in a range, with its commit', async () => {
    const repo = await tempRepo()
    await repo.stage('src/pay.ts', KEY_LINE)
    await repo.commit()
    const commit = (await repo.git('rev-parse', 'HEAD')).trim()
    expect(await report(repo, '--range', 'HEAD')).toMatchObject({ exitCode: 1, findings: [{ line: 1, commit }] })
  })

  it('a secret, with its place', async () => {
    const repo = await tempRepo()
    await repo.stage('src/pay.ts', `\n${KEY_LINE}`)
    const { exitCode, findings, summary } = await report(repo)
    expect({ exitCode, ...findings[0] }).toMatchObject({
      exitCode: 1,
      rule: 'stripe-secret-key',
      confidence: 'high',
      blocks: true,
      path: 'src/pay.ts',
      line: 2,
      column: KEY_LINE.indexOf('sk_') + 1,
      endColumn: KEY_LINE.indexOf('")') + 1,
      preview: 'sk_live_****',
    })
    expect(summary).toMatchObject({ files: 1, addedLines: 2, blocking: 1, warnings: 0 })
  })

  it('an exception that has expired, as a note', async () => {
    const repo = await tempRepo()
    const entry = { path: 'a.ts', rules: ['stripe-secret-key'], reason: 'x', expires: '2020-01-31' }
    await repo.stage('a.ts', KEY_LINE)
    await repo.stage('.hushkeyrc.json', JSON.stringify({ allow: [entry] }))
    const { notes } = await report(repo)
    expect(notes).toEqual([expect.stringContaining('expired')])
  })

  it('an env file, which has no line', async () => {
    const repo = await tempRepo()
    await repo.stage('.env', 'API_KEY={b62:24}\n')
    const { exitCode, findings } = await report(repo)
    expect({ exitCode, ...findings[0] }).toMatchObject({ exitCode: 1, rule: 'env-file', line: null, column: null })
  })

  it('a warning, which lets the commit pass', async () => {
    const repo = await tempRepo()
    await repo.stage('src/a.py', "password = 'rapunzel'\n")
    expect(await report(repo)).toMatchObject({ exitCode: 0, summary: { blocking: 0, warnings: 1 } })
  })

  it('what was skipped', async () => {
    const repo = await tempRepo()
    await repo.stage('.hushkeyrc.json', '{ "limits": { "fileBytes": 1024 } }\n')
    await repo.stage('long.txt', 'a line\n'.repeat(1000))
    const { exitCode, skipped } = await report(repo)
    expect({ exitCode, skipped }).toMatchObject({ exitCode: 0, skipped: [{ path: 'long.txt' }] })
  })

  it('what is allowed, with the reason', async () => {
    const repo = await tempRepo()
    await repo.stage('a.ts', KEY_LINE.replace('\n', ' // hushkey:allow stripe-secret-key -- of the public demo\n'))
    const { exitCode, allowed } = await report(repo)
    expect({ exitCode, allowed }).toMatchObject({ exitCode: 0, allowed: [{ reason: 'of the public demo' }] })
  })

  it('N74: what weakens the check, with its reason and its commit', async () => {
    const repo = await tempRepo()
    await repo.commit('first')
    await repo.stage('a.ts', KEY_LINE.replace('\n', ' // hushkey:allow stripe-secret-key -- of the public demo\n'))
    await repo.stage('.hushkeyrc.json', '{ "blockOn": "high" }')
    await repo.commit('second')
    const commit = (await repo.git('rev-parse', 'HEAD')).trim()
    for (const [from, pending] of [
      ['head', false],
      ['base', true],
    ] as const) {
      const { weakenings } = await report(repo, '--range', 'HEAD~1..HEAD', '--settings-from', from)
      const nobody = { owner: null, pending }
      expect(weakenings).toEqual([
        { kind: 'block-on', path: '.hushkeyrc.json', line: 1, message: '"blockOn" is "high"', reason: null, ...nobody },
        {
          kind: 'comment',
          path: 'a.ts',
          line: 1,
          commit,
          message: 'a comment allows stripe-secret-key',
          reason: 'of the public demo',
          ...nobody,
        },
      ])
    }
  })

  it('nothing when it could not check: standard error says why', async () => {
    const repo = await tempRepo()
    await repo.stage('.hushkeyrc.json', '{ "allowed": [] }\n')
    const { exitCode, stdout, stderr } = await repo.hushkey('scan', '--format', 'json')
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toMatch(/^hushkey: \.hushkeyrc\.json:1:3: /)
  })

  it('the schema can fail', () => {
    expect(validate({ version: 2 })).toBe(false)
    expect(validate({ version: 1, findings: [{}], allowed: [], skipped: [], summary: {} })).toBe(false)
  })
})
