import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, readFile } from 'node:fs/promises'
import { describe, expect, test, vi } from 'vitest'
import { doctor } from '../../src/commands/doctor.ts'
import { callsHushkey } from '../../src/setup/hooks/call.ts'
import type { HookName } from '../../src/setup/hooks/hook-name.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'
import { type ProjectOptions, type ProjectRepo, projectRepo, runCommand } from './project-repo.ts'

vi.setConfig({ testTimeout: 240_000 }) // real Git, real shells, real commits

/** What 0.1.0 wrote into repositories. It stands there, and goes on by `npm install` alone. */
const LINE = 'sh node_modules/hushkey/hooks/pre-commit'
const PUSH_LINE = 'sh node_modules/hushkey/hooks/pre-push "$1"'
const PACKAGE = {
  name: 'app',
  private: true,
  devDependencies: { hushkey: '*' },
  scripts: { prepare: 'hushkey init --prepare || exit 0' },
}
const SIMPLE = '#!/bin/sh\n\nif [ "$SKIP_SIMPLE_GIT_HOOKS" = "1" ]; then\n    exit 0\nfi\n\n# SIMPLE_GIT_HOOKS\n'

async function withOldHooks(options: ProjectOptions, hooksPath?: string): Promise<ProjectRepo> {
  const repo = await projectRepo({ package: PACKAGE, ...options })
  for (const path of Object.keys(options.files ?? {}).filter((path) => /hooks\/|\.husky\//.test(path)))
    await chmod(repo.path(path), 0o755)
  if (hooksPath) await repo.git('config', 'core.hooksPath', hooksPath)
  return repo
}

async function expectGuarded(repo: TempRepo): Promise<void> {
  await repo.stage('a.js', KEY_LINE)
  const { exitCode, stdout, stderr } = await repo.run('git', ['commit', '-q', '-m', 'x'])
  expect({ exitCode, text: stdout + stderr }).toMatchObject({
    exitCode: 1,
    text: expect.stringContaining('Commit stopped'),
  })
  await repo.stage('a.js', CLEAN_LINE)
  expect(await repo.run('git', ['commit', '-q', '--allow-empty', '-m', 'x'])).toMatchObject({ exitCode: 0 })
}

async function examine(repo: ProjectRepo): Promise<Record<string, string>> {
  const { stdout } = await runCommand(doctor, 'doctor', ['--format', 'json'], { cwd: repo.root, env: repo.env })
  const { checks } = JSON.parse(stdout) as { checks: { check: string; state: string; text: string }[] }
  return Object.fromEntries(checks.map(({ check, state, text }) => [check, `${state}: ${text}`]))
}

const OFFER = 'ok: pushes are not checked; to add: npx hushkey init --hooks pre-push'

describe('hook lines of 0.1.0', () => {
  test.each<[string, ProjectOptions, string?]>([
    ['husky', { files: { '.husky/pre-commit': `${LINE}\n` } }],
    ['husky, behind other commands', { files: { '.husky/pre-commit': `true\n${LINE}\n` } }],
    [
      'a hooks folder',
      { files: { '.githooks/pre-commit': `#!/bin/sh\ntrue\n[ $? -eq 0 ] && ${LINE}\n` } },
      '.githooks',
    ],
    [
      'a hook that ends itself',
      { files: { '.git/hooks/pre-commit': `#!/bin/sh\ntrue\n${LINE} || exit $?\nexit 0\n` } },
    ],
    [
      'simple-git-hooks',
      {
        package: { ...PACKAGE, scripts: {}, 'simple-git-hooks': { 'pre-commit': `true && ${LINE}` } },
        files: { '.git/hooks/pre-commit': `${SIMPLE}true && ${LINE}` },
      },
    ],
  ])('%s: commits are checked, doctor offers pushes, and init goes on from there', async (_, options, hooksPath) => {
    const repo = await withOldHooks(options, hooksPath)
    await repo.init('--prepare') // what the prepare script of 0.1.0 runs
    await repo.git('add', '.')
    await repo.commit()
    await expectGuarded(repo)
    const before = await examine(repo)
    expect(before).toMatchObject({ 'hook-reached': expect.stringMatching(/^ok: /), 'other-hooks': OFFER })
    const { stdout, exitCode } = await repo.init('--no-trial')
    expect({ stdout, exitCode }).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('Pushes are not checked.'),
    })
    await expectGuarded(repo)
    expect(await repo.init('--no-trial', '--hooks', 'pre-push')).toMatchObject({ exitCode: 0 })
    await expectGuarded(repo)
  })

  test('all hooks by husky: a message and a push are checked', async () => {
    const lines = {
      'pre-commit': LINE,
      'commit-msg': 'sh node_modules/hushkey/hooks/commit-msg "$1"',
      'pre-push': PUSH_LINE,
    }
    const files = Object.fromEntries(Object.entries(lines).map(([hook, line]) => [`.husky/${hook}`, `${line}\n`]))
    const repo = await withOldHooks({ files })
    await repo.init('--prepare')
    await repo.git('add', '.')
    await repo.write('message', `fix\n\n${KEY_LINE}`)
    expect(await repo.run('git', ['commit', '-q', '-F', 'message'])).toMatchObject({ exitCode: 1 })
    await repo.stage('a.js', KEY_LINE)
    await repo.commit()
    await repo.git('init', '-q', '--bare', '../remote.git')
    await repo.git('remote', 'add', 'origin', '../remote.git')
    const { stdout, stderr } = await repo.run('git', ['push', '-q', 'origin', 'main'])
    expect(stdout + stderr).toContain('Push stopped: 1 secret')
    expect(stdout + stderr).not.toContain('nobody said')
  })

  test.each<[string, Record<string, string>, string]>([
    [
      'lefthook.yml',
      { 'lefthook.yml': `pre-commit:\n  commands:\n    hushkey:\n      run: ${LINE}\n` },
      'call_lefthook run "pre-commit" "$@"\n',
    ],
    [
      'lefthook.toml',
      { 'lefthook.toml': `[pre-commit.commands.hushkey]\nrun = "${LINE}"\n` },
      'call_lefthook run "pre-commit" "$@"\n',
    ],
    [
      '.pre-commit-config.yaml',
      {
        '.pre-commit-config.yaml': `repos:\n  - repo: local\n    hooks:\n      - id: hushkey\n        name: hushkey\n        entry: ${LINE}\n        language: system\n        pass_filenames: false\n        always_run: true\n        stages:\n          - pre-commit\n`,
      },
      '# File generated by pre-commit: https://pre-commit.com\n',
    ],
  ])('%s: doctor sees it, and offers pushes; init keeps the other hooks out', async (path, files, shim) => {
    const repo = await withOldHooks({ files: { ...files, '.git/hooks/pre-commit': `#!/bin/sh\n${shim}` } })
    expect(await examine(repo)).toMatchObject({
      'hook-reached': expect.stringMatching(/^ok: /),
      'other-hooks': OFFER,
    })
    expect((await repo.init('--no-trial')).stdout).toContain('Pushes are not checked.')
    expect(await repo.read(path)).not.toContain('pre-push')
  })

  test.each<[HookName, string]>([
    ['pre-commit', '(yarn hushkey scan)'],
    ['pre-commit', `yarn --cwd 'my web' hushkey scan`],
    ['pre-commit', `sh 'my web/node_modules/hushkey/hooks/pre-commit'`],
    ['pre-push', 'yarn hushkey scan --pre-push "$1"'],
    ['pre-push', 'sh node_modules/hushkey/hooks/pre-push "{1}"'],
    ['commit-msg', 'yarn hushkey scan --message "$(cd "$(dirname "$1")" && pwd)/$(basename "$1")"'],
  ])('in %s: %s is known', (hook, line) => expect(callsHushkey(line, hook)).toBe(true))
})

describe('what 0.1.0 kept', () => {
  /** As `hushkey allow` wrote it, with the comma that it put behind the last entry. */
  const CONFIG = `{
  "$schema": "./node_modules/hushkey/schema/hushkeyrc.schema.json",
  "version": 1,
  "blockOn": "medium",
  "rules": { "twilio": "off", "json-web-token": "low" },
  "env": { "allow": ["docker/defaults.env"], "deny": ["secrets/*.properties"] },
  "templates": ["ci"],
  "localEnv": true,
  "paths": { "legacy/**": { "blockOn": "high", "rules": { "generic-password": "off" } } },
  "limits": { "fileBytes": 1048576 },
  "inline": { "allow": true, "compat": false },
  "customRules": [{ "id": "acme-token", "pattern": "acme_[a-z0-9]{24}", "keywords": ["acme_"], "examples": { "match": ["acme_{a36:24}"] } }],
  "allow": [
    { "fingerprint": "5am4asq5emdh73xd", "reason": "no secrets in it" },
    { "fingerprint": "wsrk7xosswbqmmfu", "reason": "a test key", "owner": "payments", "expires": "2099-01-31" },
    { "fingerprint": "xpbqidkdejmoqpfh", "reason": "revoked" },
  ]
}
`

  test('N10: settings and allowlist entries with their fingerprints', async () => {
    const repo = await tempRepo()
    await repo.stage('.hushkeyrc.json', CONFIG)
    await repo.stage('a/.env', 'APP_MODE=dev\n')
    await repo.stage('src/pay.ts', KEY_LINE)
    await repo.stage('src/gh.ts', fakeSecret('const token = "{=github:ghp_}"\n'))
    const report = await repo.scan()
    expect(report).toMatchObject({ exitCode: 0, findings: [] })
    expect(report.allowed.map(({ rule, reason }) => `${rule}: ${reason}`).toSorted()).toEqual([
      'acme-token: an example of the rule acme-token',
      'env-file: no secrets in it',
      'github-personal-access-token: revoked',
      'stripe-secret-key: a test key',
    ])
    await repo.stage('src/acme.ts', 'const key = "acme_{a36:24}"\n')
    expect((await repo.scan()).findings).toMatchObject([{ rule: 'acme-token' }])
  })

  test('N23: the record of init, by which --uninstall takes back what 0.1.0 did', async () => {
    const compact = '{"name":"app","private":true,"devDependencies":{"hushkey":"*"}}\n'
    const added = `${JSON.stringify(PACKAGE, null, 2)}\n`
    const repo = await withOldHooks({ files: { '.husky/pre-commit': `${LINE}\n`, 'package.json': added } })
    await repo.init('--prepare')
    const record = {
      version: 1,
      files: [
        {
          path: '.husky/pre-commit',
          before: null,
          after: '11746cd1fa6b9bbd35a4a66b98a4017bfc5a1c1c2e95667bd2f49e562c097516',
          removed: [],
          added: [`${LINE}\n`],
        },
        {
          path: 'package.json',
          before: Buffer.from(compact).toString('base64'),
          after: 'd0b5d45ab32d322e8cbfe7261ead41c3544d1469ccadf74611b317a884072369',
          removed: [compact],
          added: added.match(/.*\n/g),
        },
      ],
      hooksPath: { before: null, after: '.husky/_' },
    }
    await repo.write('.git/hushkey/init.json', `${JSON.stringify(record)}\n`)
    expect((await repo.init('--uninstall')).stdout).toContain('as it was before')
    expect(await repo.read('package.json')).toBe(compact)
    expect(Object.keys(await repo.files()).filter((path) => /husky\/pre|hushkey/.test(path))).toEqual([])
    expect((await repo.run('git', ['config', 'core.hooksPath'])).stdout).toBe('')
  })

  test('N09: the record of a fix, by which --undo takes it back', async () => {
    const repo = await tempRepo()
    const code = fakeSecret('const token = "{=github:ghp_}"\n')
    const [ignore, fixedIgnore] = ['node_modules/\n', 'node_modules/\n.env\n']
    const [template, fixedCode, env] = [
      'GITHUB_TOKEN=\n',
      'const token = process.env.GITHUB_TOKEN\n',
      code.replace(/.*"(.*)"/, 'GITHUB_TOKEN=$1'),
    ]
    const put = (text: string) =>
      execFileSync('git', ['hash-object', '-w', '--stdin'], { cwd: repo.root, env: repo.env, input: text })
        .toString()
        .trim()
    const entry = (text: string) => ({ mode: '100644', id: put(text) })
    const disk = (before: string | null, after: string) => ({
      before: before === null ? null : { object: put(before), hash: sha256(before) },
      after: sha256(after),
    })
    const changes = [
      {
        path: '.gitignore',
        kind: 'gitignore',
        disk: disk(ignore, fixedIgnore),
        index: { before: entry(ignore), after: entry(fixedIgnore) },
      },
      {
        path: '.env.example',
        kind: 'template',
        disk: disk(null, template),
        index: { before: null, after: entry(template) },
      },
      { path: '.env', kind: 'env', disk: disk(null, env), index: null },
      {
        path: 'src/gh.ts',
        kind: 'code',
        disk: disk(code, fixedCode),
        index: { before: entry(code), after: entry(fixedCode) },
      },
    ]
    for (const [path, text] of [
      ['.gitignore', fixedIgnore],
      ['.env.example', template],
      ['src/gh.ts', fixedCode],
    ] as const)
      await repo.stage(path, Buffer.from(text))
    await repo.write('.env', Buffer.from(env))
    await repo.write(
      '.git/hushkey/undo/record.json',
      `${JSON.stringify({ version: 1, changes, done: true }, null, 1)}\n`,
    )
    expect(await repo.hushkey('fix', '--undo', '--yes')).toMatchObject({ exitCode: 0 })
    expect(await readFile(repo.path('.gitignore'), 'utf8')).toBe(ignore)
    expect(await readFile(repo.path('src/gh.ts'), 'utf8')).toBe(code)
    expect(await repo.git('show', ':src/gh.ts')).toBe(code)
    expect((await repo.git('ls-files')).trim().split('\n')).toEqual(['.gitignore', 'src/gh.ts'])
    await expect(readFile(repo.path('.env'))).rejects.toThrow('ENOENT')
  })
})

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
