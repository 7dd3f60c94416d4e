import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { allow } from '../../src/commands/allow.ts'
import type { Arguments } from '../../src/commands/command.ts'
import { runCommand } from '../setup/project-repo.ts'
import { CLEAN_LINE, KEY_LINE, OTHER_KEY_LINE } from '../support/samples.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

async function repoWith(files: Record<string, string>): Promise<TempRepo> {
  const repo = await tempRepo()
  for (const [path, text] of Object.entries(files)) await repo.stage(path, Buffer.from(text))
  return repo
}

const configOf = (repo: TempRepo) => readFile(repo.path('.hushkeyrc.json'), 'utf8')

describe('hushkey allow', () => {
  it('N36: pasted as it is printed, with a reason, makes the same commit pass, and its own file is no finding', async () => {
    const repo = await repoWith({ 'a.js': KEY_LINE })
    const { stdout } = await repo.hushkey()
    const [, fingerprint = ''] = /npx hushkey allow (\w+) --reason "\.\.\."/.exec(stdout) ?? []
    const allowed = await repo.hushkey('allow', fingerprint, '--reason', 'a key of the public demo')
    expect(allowed).toMatchObject({
      exitCode: 0,
      stdout: `allowed stripe-secret-key in a.js: ${fingerprint}, staged in .hushkeyrc.json and .gitattributes\n.gitattributes has a line by which Git keeps the entries of both branches in a merge\n`,
    })
    expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [], allowed: [{ fingerprint }] })
    expect((await repo.git('status', '--porcelain')).trim().split('\n')).toEqual([
      'A  .gitattributes',
      'A  .hushkeyrc.json',
      'A  a.js',
    ])
  })

  it.each(['...', '…', '"…"', 'why', 'reason', '<reason>', 'Your reason here', 'TEXT', 'TODO', 'Why?'])(
    'N18: the placeholder %s is no reason, so that nothing is allowed by pasting what was printed',
    async (reason) => {
      const repo = await repoWith({ 'a.js': KEY_LINE })
      const run = await repo.hushkey('allow', 'a.js:1', '--reason', reason)
      expect(run).toMatchObject({
        exitCode: 2,
        stderr: expect.stringMatching(/is a placeholder, not a reason\n {2}Write why/),
      })
      expect((await readdir(repo.root)).sort()).toEqual(['.git', 'a.js'])
      expect(await repo.hushkey('allow', '--last', '--reason', reason)).toMatchObject({ exitCode: 2 })
      expect(await repo.hushkey('allow', 'a.js:1', '--reason', 'The reason: a public demo')).toMatchObject({
        exitCode: 0,
      })
    },
  )

  it('takes path:line from where the user stands, with owner and last day', async () => {
    const repo = await repoWith({ 'x/a.js': CLEAN_LINE + KEY_LINE, 'x/.env': 'A=1\n' })
    const cli = new URL('../../dist/cli.js', import.meta.url).pathname
    const there = (...args: string[]) => repo.run(process.execPath, [cli, 'allow', ...args], { cwd: repo.path('x') })
    const more = ['--reason', 'a "test" key', '--owner', 'team-pay', '--expires', '2999-12-31']
    expect(await there('a.js:2', ...more)).toMatchObject({ exitCode: 0 })
    expect(await there('.env', '--reason', 'holds nothing')).toMatchObject({ exitCode: 0 })
    expect(await configOf(repo)).toMatch(
      /\n {4}\{ "fingerprint": "[a-z2-7]{16}", "reason": "a \\"test\\" key", "owner": "team-pay", "expires": "2999-12-31" \}\n/,
    )
    expect(await repo.scan()).toMatchObject({
      exitCode: 0,
      findings: [],
      allowed: [{ path: 'x/.env' }, { path: 'x/a.js' }],
    })
  })

  it('finds what CI found, though it is no longer staged', async () => {
    const repo = await repoWith({ 'a.js': KEY_LINE })
    const { findings } = await repo.scan()
    await repo.commit()
    const { exitCode } = await repo.hushkey('allow', findings[0]?.fingerprint as string, '--reason', 'a test')
    expect(exitCode).toBe(0)
  })

  it('replaces the entry for the same secret, and keeps comments', async () => {
    const repo = await repoWith({ 'a.js': KEY_LINE })
    await repo.hushkey('allow', 'a.js:1', '--reason', 'one')
    const commented = (await configOf(repo)).replace('    {', '    // about it\n    {')
    await repo.stage('.hushkeyrc.json', Buffer.from(commented))
    await repo.hushkey('allow', 'a.js:1', '--reason', 'two')
    expect(await configOf(repo)).toBe(commented.replace('"one"', '"two"'))
  })

  it('stages only its entry: it refuses to sweep in other edits', async () => {
    const repo = await repoWith({ 'a.js': KEY_LINE, '.hushkeyrc.json': '{}\n' })
    await repo.write('.hushkeyrc.json', '{ "blockOn": "none" }\n')
    expect(await repo.hushkey('allow', 'a.js:1', '--reason', 'x')).toEqual({
      exitCode: 2,
      stdout: '',
      stderr:
        'hushkey: .hushkeyrc.json has edits that are not staged; they would be staged together with the new entry\n' +
        '  Look at them (git diff -- .hushkeyrc.json), stage them (git add .hushkeyrc.json), then run this again.\n',
    })
    expect(await configOf(repo)).toBe('{ "blockOn": "none" }\n')
    expect(await repo.git('show', ':.hushkeyrc.json')).toBe('{}\n')
  })

  it('N03: several at once lose none of the entries', async () => {
    const names = ['a', 'b', 'c', 'd']
    const repo = await tempRepo()
    for (const name of names) await repo.stage(`${name}.js`, `const ${name} = new Stripe("sk_live_{b62:24}")\n`)
    const runs = await Promise.all(names.map((name) => repo.hushkey('allow', `${name}.js:1`, '--reason', name)))
    expect(runs.map(({ exitCode, stderr }) => [exitCode, stderr])).toEqual(names.map(() => [0, '']))
    expect([...(await configOf(repo)).matchAll(/"reason": "(.)"/g)].map(([, name]) => name).sort()).toEqual(names)
    expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [] })
    expect(await readdir(repo.path('.git'))).not.toContain('hushkey-allow.lock')
  })

  it('leaves .gitattributes alone where somebody decided about the file', async () => {
    const repo = await repoWith({ 'a.js': KEY_LINE, '.gitattributes': '.hushkeyrc.json -merge\n' })
    await repo.hushkey('allow', 'a.js:1', '--reason', 'x')
    expect(await repo.git('show', ':.gitattributes')).toBe('.hushkeyrc.json -merge\n')
  })

  it.each([
    [['allow'], 'hushkey allow needs one finding'],
    [['allow', 'a.js:1'], 'an allowlist entry needs a reason'],
    [['allow', 'a.js:1', '--reason', ' '], 'an allowlist entry needs a reason'],
    [['allow', 'a.js:1', '--reason', 'x', '--expires', '2027-02-30'], '--expires must be a valid date'],
    [['allow', 'a.js:1', '--reason', 'x', '--expires', '2020-01-01'], '2020-01-01 is over'],
    [['allow', 'a.js:9', '--reason', 'x'], 'there is no finding a.js:9'],
    [['allow', 'b.js:1', '--reason', 'x'], '2 findings stand there'],
    [['allow', '--list', '--audit'], '--list and --audit do not go together'],
    [['allow', '--audit', '--format', 'sarif'], '--format is one of text, json, markdown'],
    [['allow', '--list', '--format', 'markdown'], 'hushkey allow --list has no format markdown'],
    [['allow', '--import'], 'there is nothing to import'],
  ])('%j is refused', async (args, sentence) => {
    const repo = await repoWith({ 'a.js': KEY_LINE, 'b.js': KEY_LINE.trimEnd() + OTHER_KEY_LINE })
    const { exitCode, stderr } = await repo.hushkey(...args)
    expect([exitCode, stderr.split('\n')[0]]).toEqual([2, `hushkey: ${sentence}`])
    expect(await repo.git('ls-files')).toBe('a.js\nb.js\n')
  })
})

describe('N43: hushkey allow --all', () => {
  it('accepts what an old repository holds, without keeping any of it', async () => {
    const repo = await repoWith({ 'a.js': KEY_LINE, 'b.js': OTHER_KEY_LINE, 'c.js': KEY_LINE, 'd/.env': 'A=1\n' })
    await repo.commit()
    expect(await repo.hushkey('allow', '--all', '--reason', 'before hushkey')).toMatchObject({
      exitCode: 0,
      stdout:
        'allowed 3 secrets, staged in .hushkeyrc.json and .gitattributes\n.gitattributes has a line by which Git keeps the entries of both branches in a merge\n',
    })
    expect(await repo.scan('--all')).toMatchObject({ exitCode: 0, findings: [] })
    expect(await configOf(repo)).not.toMatch(/sk_live/)
    await repo.stage('e.js', Buffer.from(KEY_LINE.replace('"sk_live_', '"sk_live_0')))
    expect((await repo.scan()).exitCode).toBe(1)
  })
})

describe('N18: hushkey allow', () => {
  async function withEntries(): Promise<TempRepo> {
    const repo = await repoWith({ 'a.js': KEY_LINE })
    await repo.hushkey('allow', 'a.js:1', '--reason', 'used', '--owner', 'team|pay')
    const extra = [
      '{ "path": "gone/**", "rules": ["stripe", "aws"], "reason": "unused" },',
      '{ "value": "old-value-of-ours", "reason": "over", "expires": "2020-01-31" },',
    ]
    const text = (await configOf(repo)).replace(
      '  ]\n',
      extra
        .map((line) => `    ${line}\n`)
        .join('')
        .concat('  ]\n'),
    )
    await repo.stage('.hushkeyrc.json', Buffer.from(text))
    return repo
  }

  it('--list shows every entry, but no value', async () => {
    const repo = await withEntries()
    const { exitCode, stdout } = await repo.hushkey('allow', '--list')
    expect(exitCode).toBe(0)
    expect(stdout.replace(/[a-z2-7]{16}/, '<fingerprint>')).toBe(
      [
        '.hushkeyrc.json:4: <fingerprint>: used, team|pay',
        '.hushkeyrc.json:5: gone/** (stripe, aws): unused',
        '.hushkeyrc.json:6: value ****: over, expired 2020-01-31',
        '',
      ].join('\n'),
    )
    const json = JSON.parse((await repo.hushkey('allow', '--list', '--format', 'json')).stdout)
    expect(json.entries[2]).toEqual({
      value: '****',
      reason: 'over',
      file: '.hushkeyrc.json',
      owner: null,
      expires: '2020-01-31',
      line: 6,
    })
  })

  it('--unused and --expired tell by exit code', async () => {
    const repo = await withEntries()
    expect(await repo.hushkey('allow', '--unused')).toMatchObject({
      exitCode: 1,
      stdout: '.hushkeyrc.json:5: gone/** (stripe, aws): unused\n',
    })
    expect(await repo.hushkey('allow', '--expired')).toMatchObject({
      exitCode: 1,
      stdout: '.hushkeyrc.json:6: value ****: over, expired 2020-01-31\n',
    })
    const fine = await repoWith({ 'a.js': CLEAN_LINE })
    expect(await fine.hushkey('allow', '--prune')).toEqual({ exitCode: 0, stdout: 'nothing to remove\n', stderr: '' })
    expect((await fine.hushkey('allow', '--unused')).exitCode).toBe(0)
    expect((await fine.hushkey('allow', '--expired')).exitCode).toBe(0)
  })

  it('--prune takes out both, and stages that', async () => {
    const repo = await withEntries()
    const only = await repo.hushkey('allow', '--prune', '--expired')
    expect(only.stdout).toBe('removed value ****: over\nstaged in .hushkeyrc.json\n')
    expect((await repo.hushkey('allow', '--prune')).stdout).toBe(
      'removed gone/** (stripe, aws): unused\nstaged in .hushkeyrc.json\n',
    )
    expect((await repo.hushkey('allow', '--prune')).stdout).toBe('nothing to remove\n')
    expect(await repo.git('diff', '--stat')).toBe('')
    expect((await repo.hushkey('allow', '--list')).stdout.split('\n')).toHaveLength(2)
  })

  it('--audit and doctor name the setting by which new kinds only warn', async () => {
    const repo = await tempRepo()
    await repo.stage('.hushkeyrc.json', '{ "warnNewerThan": "0.1.0" }\n')
    const { stdout } = await repo.hushkey('allow', '--audit', '--format', 'json')
    expect(JSON.parse(stdout).settings).toEqual([
      { setting: 'warnNewerThan', value: '0.1.0', from: '.hushkeyrc.json', over: [] },
    ])
    expect((await repo.hushkey('allow', '--audit')).stdout).toContain('warnNewerThan')
    expect((await repo.hushkey('doctor')).stdout).toContain('kinds of secrets that came after 0.1.0 only warn: ')
  })

  it('--audit says since which commit, by whom, how often used', async () => {
    const repo = await withEntries()
    await repo.commit('entries')
    const hash = (await repo.git('rev-parse', 'HEAD')).trim()
    const date = (await repo.git('log', '-1', '--format=%as')).trim()
    await repo.stage('b.js', KEY_LINE)
    const moved = (await configOf(repo)).replace('  "allow": [\n', '  "allow": [\n    // reviewed\n')
    await repo.stage('.hushkeyrc.json', Buffer.from(moved.replace('"unused"', '"unused, too"')))
    await repo.commit('later')
    const { entries } = JSON.parse((await repo.hushkey('allow', '--audit', '--format', 'json')).stdout)
    const origin = { since: hash.slice(0, 12), date, by: 'Ada' }
    expect(entries).toMatchObject([
      { ...origin, reason: 'used', owner: 'team|pay', uses: 2, expires: null, state: 'used' },
      { ...origin, entry: 'gone/** (stripe, aws)', reason: 'unused, too', uses: 0, state: 'unused' },
      { ...origin, entry: 'value ****', uses: 0, expires: '2020-01-31', state: 'expired' },
    ])
    const markdown = (await repo.hushkey('allow', '--audit', '--format', 'markdown')).stdout.split('\n')
    expect(markdown[0]).toBe('| Entry | Reason | Owner | Since | By | Uses | Expires | State |')
    expect(markdown[2]).toContain(`| used | team\\|pay | ${hash.slice(0, 12)} ${date} | Ada | 2 | never | used |`)
    expect((await repo.hushkey('allow', '--audit')).stdout.split('\n')[3]).toMatch(
      /^value \*{4} +over +\w+ [\d-]+ +Ada +0 +2020-01-31 +expired$/,
    )
  })
})

describe('at a terminal', () => {
  /** Runs `allow` in this process, with somebody there who types. */
  async function typed(repo: TempRepo, answer: string, options: Arguments['options'] = {}) {
    const asked: string[] = []
    const printed: string[] = []
    const world = {
      cwd: repo.root,
      env: repo.env,
      print: (text: string) => printed.push(text),
      warn: (text: string) => printed.push(text),
      askText: async (question: string) => {
        asked.push(question)
        return answer
      },
      signal: new AbortController().signal,
    }
    const run = allow(world as never, { options, positionals: ['a.js:1'] })
    return { asked, printed, exitCode: await run.catch((error: Error) => error.message) }
  }

  it('a reason that is left out is asked for, and judged like any other', async () => {
    const repo = await repoWith({ 'a.js': KEY_LINE })
    expect(await typed(repo, '')).toMatchObject({
      exitCode: 'an allowlist entry needs a reason',
      asked: [expect.stringContaining('Why')],
    })
    expect(await typed(repo, 'todo')).toMatchObject({ exitCode: expect.stringContaining('is a placeholder') })
    expect(await typed(repo, 'x', { reason: 'a key of the public demo', expires: '2999' })).toMatchObject({ asked: [] })
    expect(await typed(repo, 'a key of the public demo')).toMatchObject({ exitCode: 0 })
    expect(await configOf(repo)).toContain('"reason": "a key of the public demo"')
  })
})

describe('allow --last, where nothing staged is stopped', () => {
  it.each([
    [true, 0],
    [false, 1],
  ])('asks at a terminal before commits that are not pushed are accepted: %s', async (answer, exitCode) => {
    const repo = await repoWith({ 'old.js': KEY_LINE })
    await repo.git('commit', '-q', '--no-verify', '-m', 'old')
    const questions: string[] = []
    const ask = async (question: string) => {
      questions.push(question)
      return answer
    }
    const run = await runCommand(allow, 'allow', ['--last', '--reason', 'defaults'], {
      cwd: repo.root,
      env: repo.env,
      ask,
    })
    expect(run).toMatchObject({ exitCode, stdout: expect.stringContaining('old.js:1  stripe-secret-key') })
    expect(questions).toEqual([expect.stringContaining('not pushed')])
  })
})
