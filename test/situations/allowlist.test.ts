import { describe, expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { inOneLine } from '../support/in-one-line.ts'
import { CLEAN_LINE, KEY_LINE, OTHER_KEY_LINE } from '../support/samples.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

const KEY = /"(.*)"/.exec(KEY_LINE)?.[1] as string

async function repoWith(files: Record<string, string>): Promise<TempRepo> {
  const repo = await tempRepo()
  for (const [path, text] of Object.entries(files)) await repo.stage(path, Buffer.from(text))
  return repo
}

const config = (...allow: object[]) => JSON.stringify({ allow })

async function fingerprintOf(repo: TempRepo): Promise<string> {
  const { findings } = await repo.scan()
  return findings[0]?.fingerprint as string
}

describe('an entry', () => {
  it('N10: for a fingerprint survives moved lines, a rename, another file, a squash and a rebase', async () => {
    const repo = await repoWith({ 'base.txt': 'base\n' })
    await repo.commit()
    await repo.stage('a.js', KEY_LINE)
    await repo.stage('.hushkeyrc.json', config({ fingerprint: await fingerprintOf(repo), reason: 'a test key' }))
    const expectAllowed = async (path: string, line: number, ...args: string[]) =>
      expect(await repo.scan(...args)).toMatchObject({
        exitCode: 0,
        findings: [],
        allowed: [{ rule: 'stripe-secret-key', path, line, reason: 'a test key' }],
      })
    await expectAllowed('a.js', 1)
    await repo.stage('a.js', CLEAN_LINE.repeat(30) + KEY_LINE)
    await expectAllowed('a.js', 31)
    await repo.commit('one')
    await repo.git('mv', 'a.js', 'b.js')
    await repo.stage('b.js', CLEAN_LINE + KEY_LINE)
    await repo.commit('two')
    await expectAllowed('b.js', 2, '--all')
    await repo.git('reset', '--quiet', '--soft', 'HEAD~2')
    await repo.commit('squashed')
    await expectAllowed('b.js', 2, '--range', 'HEAD~1..HEAD')
    await repo.git('checkout', '--quiet', '-b', 'side', 'HEAD~1')
    await repo.stage('c.txt', 'c\n')
    await repo.commit()
    await repo.git('rebase', '--quiet', 'side', 'main')
    await expectAllowed('b.js', 2, '--range', 'HEAD~1..HEAD')
  })

  it('for a value matches the whole secret, never a part', async () => {
    const repo = await repoWith({ 'a.js': KEY_LINE, '.hushkeyrc.json': config({ value: KEY, reason: 'public' }) })
    expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [] })
    await repo.stage('a.js', Buffer.from(KEY_LINE.replace(KEY, `${KEY}x`)))
    expect((await repo.scan()).findings).toMatchObject([{ rule: 'stripe-secret-key' }])
    await repo.stage('.hushkeyrc.json', config({ value: KEY.slice(0, -1), reason: 'public' }))
    await repo.stage('a.js', KEY_LINE)
    expect((await repo.scan('a.js')).findings).toMatchObject([{ rule: 'stripe-secret-key', blocks: true }])
  })

  it('for a path covers its rules there and no others', async () => {
    const repo = await repoWith({
      'test/a.js': KEY_LINE,
      'src/a.js': KEY_LINE,
      'test/.env': 'A=1\n',
      '.hushkeyrc.json': config({ path: 'test/**', rules: ['stripe'], reason: 'test keys' }),
    })
    const { findings, allowed } = await repo.scan()
    expect(findings.filter(({ blocks }) => blocks).map(({ path }) => path)).toEqual(['src/a.js', 'test/.env'])
    expect(allowed).toMatchObject([{ path: 'test/a.js', reason: 'test keys' }])
    await repo.stage('.hushkeyrc.json', config({ path: 'test/**', rules: '*', reason: 'test keys' }))
    expect((await repo.scan('test')).exitCode).toBe(0)
  })

  it('N18: that expired no longer allows, and says so', async () => {
    const entry = { value: KEY, reason: 'until the move', owner: 'team-pay', expires: '2020-01-31' }
    const repo = await repoWith({ 'a.js': KEY_LINE, '.hushkeyrc.json': config(entry) })
    const { exitCode, stdout } = await repo.hushkey('scan', 'a.js')
    expect(exitCode).toBe(1)
    expect(inOneLine(stdout)).toContain(
      'note .hushkeyrc.json:1: this entry expired on 2020-01-31 and no longer allows stripe-secret-key in a.js (“until the move”, of team-pay)',
    )
    await repo.stage('.hushkeyrc.json', config({ ...entry, expires: '2999-12-31' }))
    expect((await repo.scan('a.js')).exitCode).toBe(0)
  })

  it('that a commit adds and uses is named, with reason and owner; an old one is not', async () => {
    const entry = { value: KEY, reason: 'a test key', owner: 'team-pay' }
    const repo = await repoWith({ 'a.js': KEY_LINE, '.hushkeyrc.json': config(entry) })
    const note =
      'note .hushkeyrc.json:1: this commit adds this allowlist entry and uses it for stripe-secret-key in a.js: “a test key”, team-pay'
    expect(inOneLine((await repo.hushkey()).stdout)).toContain(note)
    await repo.commit()
    await repo.stage('b.js', KEY_LINE)
    const later = await repo.hushkey()
    expect([later.exitCode, later.stdout.includes('this commit adds')]).toEqual([0, false])
  })
})

describe('the config', () => {
  it('counts as it is staged; what is not staged is pointed out', async () => {
    const repo = await repoWith({ 'a.js': KEY_LINE })
    await repo.write('.hushkeyrc.json', Buffer.from(config({ value: KEY, reason: 'x' })))
    const untracked = await repo.hushkey()
    expect(untracked.exitCode).toBe(1)
    expect(inOneLine(untracked.stdout)).toContain(
      'note .hushkeyrc.json is not staged, so it does not count yet. Run: git add .hushkeyrc.json',
    )
    await repo.git('add', '.hushkeyrc.json')
    await repo.write('.hushkeyrc.json', '{}')
    const edited = await repo.hushkey()
    expect(edited.exitCode).toBe(0)
    expect(inOneLine(edited.stdout)).toContain(
      'note .hushkeyrc.json has edits that are not staged; they do not count yet. Run: git add .hushkeyrc.json',
    )
  })

  it('N17: with a mistake stops the commit, with exit code 2', async () => {
    const repo = await repoWith({ 'a.js': CLEAN_LINE, '.hushkeyrc.json': '{\n  "rulse": {}\n}\n' })
    expect(await repo.hushkey()).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'hushkey: .hushkeyrc.json:2:3: unknown setting "rulse"\n  Write "rules".\n',
    })
  })

  it('stands in package.json, or where --config says', async () => {
    const repo = await repoWith({ 'a.js': KEY_LINE, 'package.json': '{ "hushkey": { "rules": { "stripe": "off" } } }' })
    expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [] })
    await repo.write('strict.json', '{ "blockOn": "low" }')
    expect(await repo.scan('--config', 'strict.json')).toMatchObject({ exitCode: 1 })
    expect(await repo.hushkey('scan', '--config', 'none.json')).toMatchObject({ exitCode: 2 })
  })

  it('is read from the root, wherever hushkey runs', async () => {
    const repo = await repoWith({ 'x/y/a.js': KEY_LINE, '.hushkeyrc.json': '{ "rules": { "stripe": "off" } }' })
    const run = await repo.run(process.execPath, [new URL('../../dist/cli.js', import.meta.url).pathname], {
      cwd: repo.path('x/y'),
    })
    expect(run.exitCode).toBe(0)
  })

  it('moves the line of what blocks, for parts of a monorepo too', async () => {
    const paths = { 'legacy/**': { blockOn: 'none' }, 'docs/**': { rules: { stripe: 'low' } } }
    const repo = await repoWith({
      'legacy/a.js': KEY_LINE,
      'docs/a.js': KEY_LINE,
      '.hushkeyrc.json': JSON.stringify({ paths }),
    })
    expect(await repo.scan()).toMatchObject({
      exitCode: 0,
      findings: [
        { path: 'docs/a.js', confidence: 'low', blocks: false },
        { path: 'legacy/a.js', confidence: 'high', blocks: false },
      ],
    })
  })

  it('brings rules, whose examples in it are no leak', async () => {
    const token = fakeSecret('acme_{a36:20}')
    const rule = {
      id: 'acme-token',
      keywords: ['acme_'],
      pattern: 'acme_[a-z0-9]{20}',
      confidence: 'high',
      examples: { match: [`x = ${token}`] },
    }
    const repo = await repoWith({ '.hushkeyrc.json': JSON.stringify({ customRules: [rule] }, null, 2) })
    expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [] })
    await repo.stage('a.js', Buffer.from(`login("${token}")\n`))
    expect((await repo.scan()).findings).toMatchObject([{ rule: 'acme-token', path: 'a.js', blocks: true }])
  })

  it('says which env files may be committed, and which others may not', async () => {
    const env = { allow: ['ci/.env'], deny: ['*.secrets'] }
    const repo = await repoWith({
      'ci/.env': 'A=1\n',
      'x/.env': 'A=1\n',
      'a.secrets': 'A=1\n',
      '.env.ci': 'A=\n',
      '.hushkeyrc.json': JSON.stringify({ env, templates: ['ci'] }),
    })
    const { findings } = await repo.scan()
    expect(findings.filter(({ blocks }) => blocks).map(({ path }) => path)).toEqual(['a.secrets', 'x/.env'])
  })

  it('limits the size of what is looked at, and says what was not', async () => {
    const big = KEY_LINE + CLEAN_LINE.repeat(100)
    const repo = await repoWith({
      'big.js': big,
      'a.js': KEY_LINE,
      '.hushkeyrc.json': '{ "limits": { "fileBytes": 1024 } }',
    })
    expect(await repo.scan()).toMatchObject({
      findings: [{ path: 'a.js' }],
      skipped: [{ path: 'big.js', reason: 'larger than limits.fileBytes (1024)' }],
    })
  })
})

describe('N12: a comment', () => {
  const comment = 'hushkey:allow stripe-secret-key -- a test key'

  it('allows on its line and on the next, in any syntax, without changing an env value', async () => {
    const repo = await repoWith({
      'a.js': `${KEY_LINE.trimEnd()} // ${comment}\n`,
      'b.py': `# ${comment}\nkey = "${KEY}"\n`,
      'c.html': `<!-- ${comment} -->\n<a data-key="${KEY}">\n`,
      '.env.example': `# ${comment}\nSTRIPE_SECRET_KEY=${KEY}\n`,
    })
    const { exitCode, allowed } = await repo.scan()
    expect([exitCode, allowed.map(({ path, reason }) => `${path}: ${reason}`)]).toEqual([
      0,
      ['.env.example: a test key', 'a.js: a test key', 'b.py: a test key', 'c.html: a test key'],
    ])
  })

  it('names rule and reason, or is told to be malformed', async () => {
    const repo = await repoWith({
      'a.js': `${KEY_LINE.trimEnd()} // hushkey:allow\n`,
      'b.js': `// hushkey:allow strpe-secret-key -- why\n${KEY_LINE}`,
      'c.js': `// hushkey:allow github -- another rule\n${KEY_LINE}`,
    })
    const { exitCode, stdout } = await repo.hushkey()
    expect(exitCode).toBe(1)
    expect(inOneLine(stdout)).toContain(
      'note a.js:1: hushkey:allow without a rule does not count; the form is: hushkey:allow <rule> -- <reason>',
    )
    expect(stdout).toContain('note b.js:1: hushkey:allow names no rule; did it mean stripe-secret-key?')
    expect((await repo.scan()).findings.map(({ path }) => path)).toEqual(['a.js', 'b.js', 'c.js'])
  })

  it('is refused in CI by --no-inline, and by the config', async () => {
    const repo = await repoWith({ 'a.js': `// ${comment}\n${KEY_LINE}` })
    expect((await repo.scan()).exitCode).toBe(0)
    expect((await repo.scan('--no-inline')).exitCode).toBe(1)
    await repo.stage('.hushkeyrc.json', '{ "inline": { "allow": false } }')
    expect((await repo.scan()).exitCode).toBe(1)
  })

  it('covers neither of two secrets, and says why', async () => {
    const two = `${KEY_LINE.trimEnd()} ${OTHER_KEY_LINE.trimEnd()} // ${comment}\n`
    const { exitCode, stdout } = await (await repoWith({ 'a.js': two })).hushkey()
    expect(exitCode).toBe(1)
    expect(inOneLine(stdout)).toContain(
      'note a.js:1: this comment allows one secret, but two of its kind stand there; allow them by fingerprint',
    )
  })

  it.each([
    [`${KEY_LINE.trimEnd()} // gitleaks:allow\n`],
    [`${KEY_LINE.trimEnd()} // pragma: allowlist secret\n`],
    [`${KEY_LINE.trimEnd()} // pragma: whitelist secret\n`],
    [`${KEY_LINE.trimEnd()} // secretlint-disable-line\n`],
    [`// pragma: allowlist nextline secret\n${KEY_LINE}`],
    [`// secretlint-disable-next-line\n${KEY_LINE}`],
  ])('of another scanner counts when inline.compat is on: %#', async (text) => {
    const repo = await repoWith({ 'a.js': text })
    expect((await repo.scan()).exitCode).toBe(1)
    await repo.stage('.hushkeyrc.json', '{ "inline": { "compat": true } }')
    expect((await repo.scan()).exitCode).toBe(0)
  })
})
