import { symlink, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { FORMATS, OVERVIEW_FORMATS } from '../../src/report/format-report.ts'
import type { Weakening } from '../../src/weakening.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { commitFile, push, withRemote } from '../support/remote-repo.ts'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { repoAt, type TempRepo, tempRepo } from '../support/temp-repo.ts'

const CONFIG = '.hushkeyrc.json'
const ZEROS = '0'.repeat(40)
const STRICT = '{\n  "blockOn": "low",\n  "inline": { "compat": true },\n  "env": { "deny": ["*.secrets"] }\n}\n'
const COMMENTED = KEY_LINE.replace('\n', ' // hushkey:allow stripe-secret-key -- a demo key\n')
const LAX =
  '{\n  "rules": { "stripe": "off" },\n  "allow": [\n    { "path": "*.js", "rules": "*", "reason": "demo", "owner": "ada" }\n  ]\n}\n'

/** `main` with a config, and a topic branch from it that is checked out. */
async function topic(config: string | null = STRICT): Promise<TempRepo> {
  const repo = await tempRepo()
  await repo.stage('a.js', CLEAN_LINE)
  if (config !== null) await repo.stage(CONFIG, config)
  await repo.commit('first')
  await repo.git('switch', '-q', '-c', 'topic')
  return repo
}

/** What a scan says of the check itself, in few words. */
async function weakened(repo: TempRepo, ...args: string[]): Promise<string[]> {
  const report = (await repo.scan(...(args.length ? args : ['--range', 'main..HEAD']))) as unknown as {
    weakenings: Weakening[]
  }
  return report.weakenings.map(({ path, line, message, reason }) =>
    [`${path}:${line}`, message, ...(reason === null ? [] : [reason])].join(' | '),
  )
}

describe('N74: a range of commits', () => {
  it('names what its settings, entries and comments weaken, in every format, and blocks no more and no less', async () => {
    const repo = await topic()
    await commitFile(repo, CONFIG, LAX)
    const last = await commitFile(repo, 'b.js', COMMENTED)
    expect(await weakened(repo)).toEqual([
      `${CONFIG}:2 | "stripe" is "off"`,
      `${CONFIG}:1 | "blockOn" is "medium"`,
      `${CONFIG}:1 | "env.deny" no longer has "*.secrets"`,
      `${CONFIG}:4 | an entry allows *.js (all rules) | demo`,
      'b.js:1 | a comment allows stripe-secret-key | a demo key',
    ])
    const range = ['scan', '--range', 'main..HEAD']
    const text = await repo.hushkey(...range)
    expect(text.exitCode).toBe(0)
    expect(text.stdout).toContain(`weaker ${CONFIG}:2  "stripe" is "off"\n`)
    expect(text.stdout).toContain(`weaker ${CONFIG}:4  an entry allows *.js (all rules): “demo”, ada\n`)
    expect(text.stdout).toContain(
      `weaker b.js:1  a comment allows stripe-secret-key: “a demo key”  in commit ${last.slice(0, 12)}\n`,
    )
    const github = await repo.hushkey(...range, '--format', 'github')
    expect(github.stdout).toContain(
      `::warning file=${CONFIG},line=2,endLine=2,title=hushkey%3A a weaker check::"stripe" is "off"\n`,
    )
    expect(github.stdout).toContain('::warning file=b.js,line=1,endLine=1,title=hushkey%3A a weaker check::a comment')
    const { runs } = JSON.parse((await repo.hushkey(...range, '--format', 'sarif')).stdout)
    expect(runs[0].invocations[0].toolExecutionNotifications).toContainEqual({
      level: 'warning',
      message: { text: 'weaker: "stripe" is "off"' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: CONFIG, uriBaseId: '%SRCROOT%' },
            region: { startLine: 2 },
          },
        },
      ],
      properties: { kind: 'rule', pending: false },
    })
  })

  it('says nothing where the range brings nothing of the kind, or all of it came from the base', async () => {
    const repo = await topic(LAX)
    await commitFile(repo, 'b.js', CLEAN_LINE)
    expect(await weakened(repo)).toEqual([])
    expect(await repo.hushkey('scan', '--range', 'main..HEAD')).toMatchObject({ exitCode: 0, stdout: '' })
    await repo.git('switch', '-q', 'main')
    await commitFile(repo, CONFIG, '{ "blockOn": "none" }')
    await repo.git('switch', '-q', 'topic')
    await repo.git('merge', '-q', '--no-edit', 'main')
    expect(await weakened(repo)).toEqual([])
  })

  it.each([
    [
      'in package.json',
      { [CONFIG]: null, 'package.json': '{\n  "hushkey": { "blockOn": "none" }\n}' },
      'package.json:2 | "blockOn" is "none"',
    ],
    ['by taking the file away', { [CONFIG]: null }, `${CONFIG}:null | "blockOn" is "medium"`],
    ['by renaming it', { [CONFIG]: null, 'old/.hushkeyrc.json': STRICT }, `${CONFIG}:null | "blockOn" is "medium"`],
  ])('names settings %s', async (_, files, expected) => {
    const repo = await topic()
    for (const [path, text] of Object.entries(files)) {
      if (text === null) await repo.git('rm', '-q', path)
      else await repo.stage(path, text)
    }
    await repo.commit('settings')
    expect(await weakened(repo)).toContain(expected)
  })

  it('names those that a merge brings by itself', async () => {
    const repo = await topic()
    await commitFile(repo, 'b.js', CLEAN_LINE)
    await repo.git('switch', '-q', '-c', 'side', 'main')
    await commitFile(repo, 'c.js', CLEAN_LINE)
    await repo.git('switch', '-q', 'topic')
    await repo.git('merge', '-q', '--no-commit', '--no-ff', 'side')
    await repo.stage(CONFIG, LAX)
    await repo.stage('d.js', COMMENTED)
    await repo.commit('merge')
    expect(await weakened(repo)).toEqual(
      expect.arrayContaining([
        `${CONFIG}:2 | "stripe" is "off"`,
        'd.js:1 | a comment allows stripe-secret-key | a demo key',
      ]),
    )
  })

  it('names what a branch keeps that began before its base became stricter', async () => {
    const repo = await topic(LAX)
    await commitFile(repo, 'b.js', KEY_LINE)
    await repo.git('switch', '-q', 'main')
    await commitFile(repo, CONFIG, STRICT)
    await repo.git('switch', '-q', 'topic')
    expect(await weakened(repo)).toContain(`${CONFIG}:2 | "stripe" is "off"`)
  })

  it('settings that a later commit takes back cover nothing; a comment covers the commit that has it', async () => {
    const repo = await topic()
    await commitFile(repo, CONFIG, '{ "blockOn": "none" }')
    await commitFile(repo, 'b.js', KEY_LINE)
    await commitFile(repo, 'b.js', CLEAN_LINE)
    await commitFile(repo, CONFIG, STRICT)
    expect(await repo.scan('--range', 'main..HEAD')).toMatchObject({ exitCode: 1, weakenings: [] })
    await commitFile(repo, 'c.js', COMMENTED)
    await commitFile(repo, 'c.js', CLEAN_LINE)
    expect(await weakened(repo)).toEqual(['c.js:1 | a comment allows stripe-secret-key | a demo key'])
  })

  it('names the settings of the index too, which are those that count', async () => {
    const repo = await topic()
    await commitFile(repo, 'b.js', CLEAN_LINE)
    await repo.stage(CONFIG, LAX)
    expect(await weakened(repo)).toContain(`${CONFIG}:2 | "stripe" is "off"`)
  })

  it('names a comment that stood there before, where it allows what is new', async () => {
    const repo = await tempRepo()
    await repo.stage('a.js', '// hushkey:allow stripe-secret-key -- a demo key\nconst a = 1\n')
    await repo.commit('first')
    await repo.git('branch', 'base')
    await commitFile(repo, 'a.js', `// hushkey:allow stripe-secret-key -- a demo key\n${KEY_LINE}`)
    expect(await weakened(repo, '--range', 'base..HEAD')).toEqual([
      'a.js:1 | an older comment allows stripe-secret-key, which is new | a demo key',
    ])
  })

  it('names the comments of other scanners where they count, and none where none count', async () => {
    const repo = await topic()
    await commitFile(repo, 'b.js', KEY_LINE.replace('\n', ' // gitleaks:allow\n'))
    expect(await weakened(repo)).toEqual(['b.js:1 | a comment allows whatever is found | a comment for gitleaks'])
    expect(await weakened(repo, '--range', 'main..HEAD', '--no-inline')).toEqual([])
    await repo.git('switch', '-q', 'main')
    await commitFile(repo, CONFIG, '{ "inline": { "allow": false } }')
    await repo.git('switch', '-q', 'topic')
    await commitFile(repo, CONFIG, '{ "inline": { "allow": false } }')
    await commitFile(repo, 'c.js', COMMENTED)
    expect(await weakened(repo)).toEqual([])
  })

  it('names a configuration that is given and lies in the repository', async () => {
    const repo = await topic(null)
    await repo.stage('ci/strict.json', STRICT)
    await repo.commit('for CI')
    await repo.git('branch', '-f', 'main')
    await commitFile(repo, 'ci/strict.json', LAX)
    const given = ['--range', 'main..HEAD', '--config', 'ci/strict.json']
    expect(await weakened(repo, ...given)).toContain('ci/strict.json:2 | "stripe" is "off"')
    await writeFile(repo.path('../outside.json'), LAX)
    expect(await weakened(repo, '--range', 'main..HEAD', '--config', '../outside.json')).toEqual([])
  })

  it('N16: no reason shows the secret that it stands beside', async () => {
    const repo = await topic('{ "inline": { "compat": true } }')
    const key = fakeSecret('sk_live_{b62:24}')
    await commitFile(
      repo,
      'b.js',
      `const stripe = new Stripe('${key}') // hushkey:allow stripe-secret-key -- it is ${key}\n`,
    )
    await commitFile(repo, CONFIG, `{ "allow": [{ "path": "*", "rules": "*", "reason": "for ${key} alone" }] }`)
    for (const format of Object.keys(FORMATS)) {
      for (const from of ['head', 'base']) {
        const args = ['scan', '--range', 'main..HEAD', '--format', format, '--settings-from', from]
        const { stdout, stderr } = await repo.hushkey(...args)
        if (!OVERVIEW_FORMATS.includes(format)) expect(stdout).toContain('it is sk_live_****')
        expect(stdout + stderr).not.toContain(key)
      }
    }
  })

  it('names a comment in every way to read its bytes', async () => {
    const repo = await topic()
    await repo.stage('b.js', Buffer.from(`${COMMENTED}const text = 1\n`, 'utf16le'))
    await repo.commit('wide')
    expect(await weakened(repo)).toEqual(['b.js:1 | a comment allows stripe-secret-key | a demo key'])
  })

  it('settings that cannot be read are named, with the mistake', async () => {
    const repo = await topic()
    await commitFile(repo, CONFIG, '{ "blokOn": "none" }')
    await repo.stage(CONFIG, STRICT)
    expect(await weakened(repo)).toEqual([
      expect.stringMatching(/^\.hushkeyrc\.json:null \| these settings cannot be read: .*blokOn/),
    ])
  })
})

describe('N74: a push', () => {
  it('names what it weakens over what the remote has', async () => {
    const repo = await withRemote()
    expect((await push(repo, 'origin', 'main')).exitCode).toBe(0)
    await commitFile(repo, CONFIG, '{\n  "blockOn": "none"\n}')
    const pushed = await push(repo, 'origin', 'main')
    expect(pushed).toMatchObject({ exitCode: 0 })
    expect(pushed.stdout + pushed.stderr).toContain(`weaker ${CONFIG}:2  "blockOn" is "none"\n`)
    await commitFile(repo, 'b.js', CLEAN_LINE)
    const next = await push(repo, 'origin', 'main')
    expect(next.stdout + next.stderr).not.toContain('weaker')
  })

  it('of a new branch over where it began', async () => {
    const repo = await withRemote()
    await commitFile(repo, CONFIG, '{ "rules": { "github": "off" } }')
    await push(repo, 'origin', 'main')
    await repo.git('switch', '-q', '-c', 'topic')
    await commitFile(repo, CONFIG, '{ "rules": { "github": "off", "stripe": "off" } }')
    const pushed = await push(repo, 'origin', 'topic')
    expect(pushed.stdout + pushed.stderr).toContain('"stripe" is "off"')
    expect(pushed.stdout + pushed.stderr).not.toContain('"github"')
  })
})

describe('N74: --settings-from base', () => {
  const base = ['--range', 'main..HEAD', '--settings-from', 'base']

  it('lets nothing pass that the range itself allows, and lists what it brings as pending', async () => {
    const repo = await topic(null)
    await commitFile(repo, CONFIG, LAX)
    await commitFile(repo, 'b.js', COMMENTED)
    await commitFile(repo, 'c.js', KEY_LINE)
    await commitFile(repo, 'ci/.env', 'TOKEN={b62:24}\n')
    expect(await repo.scan('--range', 'main..HEAD')).toMatchObject({ exitCode: 1, findings: [{ path: 'ci/.env' }] })
    const { exitCode, findings, ...report } = await repo.scan(...base)
    expect(exitCode).toBe(1)
    expect(findings.map(({ path, blocks }) => [path, blocks]).toSorted()).toEqual([
      ['b.js', true],
      ['c.js', true],
      ['ci/.env', true],
    ])
    const { weakenings } = report as unknown as { weakenings: Weakening[] }
    expect(weakenings).toMatchObject([
      { kind: 'rule', message: '"stripe" is "off"', pending: true },
      { kind: 'allow', reason: 'demo', owner: 'ada', line: 4, pending: true },
      { kind: 'comment', path: 'b.js', line: 1, reason: 'a demo key', pending: true },
    ])
    const { stdout } = await repo.hushkey('scan', ...base)
    expect(stdout).toContain('pending b.js:1  a comment allows stripe-secret-key: “a demo key”')
    expect(stdout).toContain('It does not count in this check, and will once the base of the range has it.')
  })

  it('lets pass what the base allows, also where the range takes it out', async () => {
    const repo = await topic(LAX)
    await commitFile(repo, 'b.js', KEY_LINE)
    await repo.git('rm', '-q', CONFIG)
    await repo.commit('without')
    expect(await repo.scan(...base)).toMatchObject({ exitCode: 0, weakenings: [] })
    expect((await repo.scan('--range', 'main..HEAD')).exitCode).toBe(1)
  })

  it('counts the tip of the base, not where the branch began', async () => {
    const repo = await topic(LAX)
    await commitFile(repo, 'b.js', KEY_LINE)
    await repo.git('switch', '-q', 'main')
    await commitFile(repo, CONFIG, STRICT)
    await repo.git('switch', '-q', 'topic')
    expect((await repo.scan(...base)).exitCode).toBe(1)
  })

  it('a comment on an old line allows nothing that is new below it', async () => {
    const repo = await tempRepo()
    await repo.stage('a.js', '// hushkey:allow stripe-secret-key -- a demo key\nconst a = 1\n')
    await repo.commit('first')
    await repo.git('branch', 'base')
    await commitFile(repo, 'a.js', `// hushkey:allow stripe-secret-key -- a demo key\n${KEY_LINE}`)
    const asked = ['--range', 'base..HEAD', '--settings-from', 'base']
    expect(await repo.scan(...asked)).toMatchObject({ exitCode: 1 })
    expect(await weakened(repo, ...asked)).toEqual(['a.js:1 | a comment allows stripe-secret-key | a demo key'])
  })

  it('without a base, which zeros stand for, no settings of the project count', async () => {
    const repo = await topic(LAX)
    await commitFile(repo, 'b.js', KEY_LINE)
    const { exitCode, ...report } = await repo.scan('--range', `${ZEROS}..HEAD`, '--settings-from', 'base')
    expect(exitCode).toBe(1)
    expect(report).toMatchObject({ notes: [expect.stringContaining('this range has no base')] })
  })

  it('a given configuration counts as the base has it; one outside the repository as it is', async () => {
    const repo = await topic(null)
    await commitFile(repo, 'ci/rc.json', LAX)
    await commitFile(repo, 'b.js', KEY_LINE)
    const absent = await repo.hushkey('scan', ...base, '--config', 'ci/rc.json')
    expect(absent).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('has no configuration ci/rc.json') })
    await writeFile(repo.path('../outside.json'), LAX)
    expect((await repo.scan(...base, '--config', '../outside.json')).exitCode).toBe(0)
    await repo.git('branch', '-f', 'main', 'HEAD~1')
    expect((await repo.scan(...base, '--config', 'ci/rc.json')).exitCode).toBe(0)
  })

  it('a configuration that is given by a link into the repository counts as the base has it, too', async () => {
    const repo = await topic(STRICT)
    await repo.stage('ci/rc.json', STRICT)
    await repo.commit('for CI')
    await repo.git('branch', '-f', 'main')
    await commitFile(repo, 'ci/rc.json', LAX)
    await commitFile(repo, 'b.js', KEY_LINE)
    await symlink(repo.root, repo.path('../link'))
    await symlink(repo.path('ci/rc.json'), repo.path('../rc.json'))
    for (const path of ['link/ci/rc.json', 'rc.json']) {
      const given = ['--config', repo.path('..', path)]
      expect((await repo.scan('--range', 'main..HEAD', ...given)).exitCode).toBe(0)
      expect(await weakened(repo, '--range', 'main..HEAD', ...given)).toContain('ci/rc.json:2 | "stripe" is "off"')
      expect((await repo.scan(...base, ...given)).exitCode).toBe(1)
    }
  })

  it('N03: a base whose settings are not in a partial clone cannot be checked by', async () => {
    const repo = await topic(LAX)
    await commitFile(repo, 'b.js', CLEAN_LINE)
    await commitFile(repo, CONFIG, STRICT)
    await repo.git('config', 'uploadpack.allowFilter', 'true')
    await repo.git('clone', '-q', '--filter=blob:none', `file://${repo.root}`, '../partial')
    const partial = repoAt(repo.path('../partial'), repo.env)
    const range = ['scan', '--range', 'HEAD~1..HEAD']
    const { exitCode, stderr } = await partial.hushkey(...range, '--settings-from', 'base')
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: expect.stringMatching(/\.hushkeyrc\.json of the base [0-9a-f]{12} is not in this clone/),
    })
    expect((await partial.hushkey(...range)).exitCode).toBe(0)
  })

  it.each([
    [['--settings-from', 'base'], 'is for a range of commits'],
    [['--all', '--settings-from', 'base'], 'is for a range of commits'],
    [['--range', 'main...HEAD', '--settings-from', 'base'], 'main...HEAD has no base'],
    [['--range', 'HEAD', '--settings-from', 'base'], 'HEAD has no base'],
    [['--range', 'main..HEAD', '--settings-from', 'tip'], '--settings-from is one of head, base'],
  ])('N03: %j cannot be checked', async (args, sentence) => {
    const repo = await topic()
    const { exitCode, stderr } = await repo.hushkey('scan', ...args)
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining(sentence) })
  })

  it('N03: a base with a broken configuration cannot be checked by', async () => {
    const repo = await topic('{ "blokOn": "none" }')
    await commitFile(repo, CONFIG, STRICT)
    const { exitCode, stderr } = await repo.hushkey('scan', ...base)
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: expect.stringMatching(/the settings of the base [0-9a-f]{12} cannot be used: .*blokOn/),
    })
  })
})
