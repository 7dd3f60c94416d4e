import { mkdir, rm, symlink } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { Weakening } from '../../src/weakening.ts'
import { ACME_LINE, installPackage, lockFile, ORGANISATION } from '../support/extended-package.ts'
import { inOneLine } from '../support/in-one-line.ts'
import { installHook } from '../support/install-hook.ts'
import { commitFile, push, withRemote } from '../support/remote-repo.ts'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

const CONFIG = '.hushkeyrc.json'
const extending = (...names: string[]) => `${JSON.stringify({ extends: names })}\n`
const rulesIn = async (repo: TempRepo, ...args: string[]) =>
  (await repo.scan(...args)).findings.map(({ rule, blocks }) => `${rule}${blocks ? '' : ' (warning)'}`)

/** A repository that extends the organisation's package. */
async function member(config = extending('@acme/hushkey-config')): Promise<TempRepo> {
  const repo = await tempRepo()
  await installPackage(repo)
  await repo.stage(CONFIG, config)
  await repo.commit('first')
  return repo
}

describe('a config that extends a package', () => {
  it('has its rules, settings, env files and entries, and says over them what it wants', async () => {
    const repo = await member()
    await repo.stage('a.js', ACME_LINE)
    await repo.stage('ci/test.env', 'PORT=3000\n')
    await repo.stage('x.secrets', 'nothing\n')
    expect(await rulesIn(repo)).toEqual(['acme-token', 'env-file'])
    await repo.stage(CONFIG, '{ "extends": "@acme/hushkey-config", "rules": { "acme-token": "off" } }\n')
    await repo.git('rm', '-q', '-f', 'x.secrets')
    expect(await rulesIn(repo)).toEqual([])
  })

  it('takes a subpath for another file of it, and several in order', async () => {
    const repo = await member()
    await installPackage(repo, { rules: { 'acme-token': 'low' } }, { file: 'mild.json' })
    await repo.stage('a.js', ACME_LINE)
    await repo.stage(CONFIG, extending('@acme/hushkey-config', '@acme/hushkey-config/mild.json'))
    expect(await rulesIn(repo)).toEqual(['acme-token (warning)'])
  })

  it.each([
    ['@acme/other', /extends "@acme\/other", which is not installed/],
    ['@acme/hushkey-config/no.json', /the package @acme\/hushkey-config has no no\.json/],
    ['./none.json', /extends "\.\/none\.json", which is not staged/],
    ['../up.json', /extends "\.\.\/up\.json", which lies outside of the repository/],
    ['/etc/passwd', /:1:13: what is extended is a file of the repository or an installed package/],
    ['@acme/hushkey-config/../../x.json', /what is extended is a file/],
  ])('stops with exit code 2 and its name when %s cannot be had, in the hook too', async (name, message) => {
    const repo = await member()
    await installHook(repo)
    await repo.stage(CONFIG, extending(name))
    const { exitCode, stderr } = await repo.hushkey()
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringMatching(message) })
    expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(2)
    await repo.git('commit', '-q', '--no-verify', '-m', 'broken')
    await repo.stage('clean.js', CLEAN_LINE)
    const hook = await repo.run('git', ['commit', '-q', '-m', 'clean'])
    expect({ exitCode: hook.exitCode, stderr: hook.stderr }).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(message),
    })
  })

  it.each([
    ['{ "blockOn": "hihg" }', /^hushkey: @acme\/hushkey-config\/hushkeyrc\.json:1:14: "blockOn" must be one of/],
    ['{ "extends": "./x.json" }', /hushkeyrc\.json:1:3: a file that is extended cannot extend another one/],
    ['module.exports = {}', /hushkeyrc\.json:1:1: this is not JSON/],
    ['', /hushkeyrc\.json:1:1: this is not JSON: value expected/],
  ])('stops with exit code 2 and its name when the package says %s', async (text, message) => {
    const repo = await member()
    await installPackage(repo, text)
    const { exitCode, stderr } = await repo.hushkey()
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringMatching(message) })
  })

  it('never runs what is in it', async () => {
    const repo = await member()
    await repo.write('node_modules/@acme/hushkey-config/index.js', "require('node:fs').writeFileSync('ran', '')\n")
    expect((await repo.hushkey()).exitCode).toBe(0)
    await expect(repo.git('status', '--porcelain')).resolves.toBe('')
  })

  it('counts in the hook: the engine starts for each commit, and env files of the package pass', async () => {
    const repo = await member()
    await installHook(repo)
    await repo.stage('ci/test.env', 'PORT=3000\n')
    expect((await repo.run('git', ['commit', '-q', '-m', 'env'])).exitCode).toBe(0)
    await repo.stage('a.js', ACME_LINE)
    const { exitCode, stderr, stdout } = await repo.run('git', ['commit', '-q', '-m', 'token'])
    expect({ exitCode, said: stdout + stderr }).toEqual({ exitCode: 1, said: expect.stringContaining('acme-token') })
  })

  it('is given by --config as well, also from outside of the repository', async () => {
    const repo = await tempRepo()
    await installPackage(repo)
    await repo.stage('a.js', ACME_LINE)
    await repo.stage('ci/strict.json', extending('@acme/hushkey-config', './more.json'))
    await repo.stage('ci/more.json', '{ "rules": { "acme-token": "low" } }\n')
    expect(await rulesIn(repo, '--config', 'ci/strict.json')).toEqual(['acme-token (warning)'])
    await repo.write('../outside/one.json', extending('./two.json'))
    await repo.write('../outside/two.json', JSON.stringify(ORGANISATION))
    expect(await rulesIn(repo, '--config', '../outside/one.json')).toEqual(['acme-token'])
  })

  it('may stand in package.json', async () => {
    const repo = await tempRepo()
    await installPackage(repo)
    await repo.stage('package.json', '{ "hushkey": { "extends": "@acme/hushkey-config" } }\n')
    await repo.stage('a.js', ACME_LINE)
    expect(await rulesIn(repo)).toEqual(['acme-token'])
  })

  it('that is a member of the repository counts as it is staged', async () => {
    const repo = await tempRepo()
    await repo.stage('packages/base/package.json', '{ "name": "@acme/base", "version": "0.0.0" }\n')
    await repo.stage('packages/base/hushkeyrc.json', JSON.stringify(ORGANISATION))
    await mkdir(repo.path('node_modules/@acme'), { recursive: true })
    await symlink('../../packages/base', repo.path('node_modules/@acme/base'), 'junction')
    await repo.stage(CONFIG, extending('@acme/base'))
    await repo.stage('a.js', ACME_LINE)
    expect(await rulesIn(repo)).toEqual(['acme-token'])
    await repo.write('packages/base/hushkeyrc.json', '{}')
    expect(await rulesIn(repo)).toEqual(['acme-token'])
    await repo.git('rm', '-q', '-f', '--cached', 'packages/base/hushkeyrc.json')
    expect((await repo.hushkey()).stderr).toContain('has no hushkeyrc.json that is staged')
  })
})

describe('a config that extends a file of the repository', () => {
  it('takes what is staged, and points out what is not', async () => {
    const repo = await tempRepo()
    await repo.stage('config/base.json', JSON.stringify(ORGANISATION))
    await repo.stage(CONFIG, extending('./config/base.json'))
    await repo.stage('a.js', ACME_LINE)
    await repo.write('config/base.json', '{}')
    const { stdout, exitCode } = await repo.hushkey()
    expect(exitCode).toBe(1)
    expect(stdout).toContain('config/base.json has edits that are not staged; they do not count yet')
  })

  it('takes it as the pushed commit has it', async () => {
    const repo = await withRemote()
    await repo.stage('base.json', '{ "rules": { "stripe": "off" } }')
    await repo.stage(CONFIG, extending('./base.json'))
    await repo.commit('settings')
    await commitFile(repo, 'a.js', KEY_LINE)
    await repo.stage('base.json', '{}')
    expect((await push(repo, 'origin', 'main')).exitCode).toBe(0)
    await commitFile(repo, 'b.js', KEY_LINE)
    expect((await push(repo, 'origin', 'main')).exitCode).toBe(1)
  })

  it('does not find the examples of its rules in it', async () => {
    const repo = await tempRepo()
    await repo.stage('config/base.json', JSON.stringify(ORGANISATION))
    await repo.stage(CONFIG, extending('./config/base.json'))
    expect(await rulesIn(repo)).toEqual([])
  })
})

describe('a range', () => {
  const weakened = async (repo: TempRepo, ...more: string[]) => {
    const report = await repo.scan('--range', 'main..HEAD', ...more)
    const { weakenings } = report as unknown as { weakenings: Weakening[] }
    return weakenings.map(
      ({ path, line, message, pending }) => `${path}:${line} ${message}${pending ? ' (pending)' : ''}`,
    )
  }
  async function withLock(): Promise<TempRepo> {
    const repo = await tempRepo()
    await installPackage(repo)
    await repo.stage(CONFIG, extending('@acme/hushkey-config'))
    await repo.stage('package-lock.json', lockFile('1.0.0'))
    await repo.commit('first')
    await repo.git('switch', '-q', '-c', 'topic')
    return repo
  }

  it('that brings another version of the package is named', async () => {
    const repo = await withLock()
    await commitFile(repo, 'package-lock.json', lockFile('1.1.0'))
    const named = 'package-lock.json:10 the package "@acme/hushkey-config", which the settings extend, '
    expect(await weakened(repo)).toEqual([`${named}goes from version 1.0.0 to 1.1.0`])
    await commitFile(repo, 'package-lock.json', lockFile('1.0.0', 'sha512-two'))
    expect(await weakened(repo)).toEqual([`${named}is another one, still called version 1.0.0`])
    await commitFile(repo, 'package-lock.json', lockFile('1.0.0'))
    expect(await weakened(repo)).toEqual([])
  })

  it('with --settings-from base has the package count only where it makes the check stricter', async () => {
    const repo = await withLock()
    await commitFile(repo, 'b.env', 'PORT=1\n')
    await commitFile(repo, 'c.js', ACME_LINE)
    const base = ['--range', 'main..HEAD', '--settings-from', 'base']
    expect(await rulesIn(repo, ...base)).toEqual(['env-file', 'acme-token'])
    await commitFile(repo, 'package-lock.json', lockFile('1.1.0'))
    const lax = { ...ORGANISATION, blockOn: 'none', env: { allow: ['*.env'] }, rules: { env: 'off' } }
    await installPackage(repo, lax, { version: '1.1.0' })
    expect(await rulesIn(repo, '--range', 'main..HEAD')).toEqual(['acme-token (warning)'])
    expect(await rulesIn(repo, ...base)).toEqual(['env-file', 'acme-token'])
    expect(await weakened(repo, '--settings-from', 'base')).toEqual([
      'package-lock.json:10 the package "@acme/hushkey-config", which the settings extend, goes from version 1.0.0 to 1.1.0 (pending)',
    ])
    expect(inOneLine((await repo.hushkey('scan', ...base)).stdout)).toContain(
      'only what makes the check stricter counts',
    )
  })

  it('that changes an extended file, or no longer extends, is reported by what it weakens', async () => {
    const repo = await tempRepo()
    await repo.stage('base.json', JSON.stringify(ORGANISATION))
    await repo.stage(CONFIG, extending('./base.json'))
    await repo.commit('first')
    await repo.git('switch', '-q', '-c', 'topic')
    const entry = { path: 'x/**', rules: '*', reason: 'demo' }
    await commitFile(repo, 'base.json', JSON.stringify({ ...ORGANISATION, blockOn: 'none', allow: [entry] }, null, 1))
    expect(await weakened(repo)).toEqual([
      `${CONFIG}:1 "blockOn" is "none"`,
      expect.stringMatching(/^base\.json:\d+ an entry allows x\/\*\* \(all rules\)$/),
    ])
    await commitFile(repo, CONFIG, '{}\n')
    expect(await weakened(repo)).toEqual([
      `${CONFIG}:1 "env.deny" no longer has "*.secrets"`,
      `${CONFIG}:1 the rule "acme-token" is gone`,
    ])
  })
})

describe('people are told where a setting comes from', () => {
  it('by doctor and allow --audit', async () => {
    const repo = await member('{ "extends": "@acme/hushkey-config", "blockOn": "low" }\n')
    const { stdout } = await repo.hushkey('doctor', '--format', 'json')
    expect(stdout).toContain(
      'from @acme/hushkey-config/hushkeyrc.json (version 1.0.0): rules.generic-password low, customRules acme-token',
    )
    expect(stdout).toContain('from .hushkeyrc.json: blockOn low (over @acme/hushkey-config/hushkeyrc.json)')
    const audit = await repo.hushkey('allow', '--audit', '--format', 'json')
    expect(JSON.parse(audit.stdout).settings).toContainEqual({
      setting: 'blockOn',
      value: 'low',
      from: CONFIG,
      over: ['@acme/hushkey-config/hushkeyrc.json'],
    })
    expect((await repo.hushkey('allow', '--audit')).stdout).toMatch(
      /^env\.allow +ci\/test\.env +@acme\/hushkey-config\/hushkeyrc\.json \(1\.0\.0\)$/m,
    )
  })

  it('entries of a package are listed, but neither unused nor pruned here', async () => {
    const repo = await member()
    const entry = { value: 'postgres-in-docker', reason: 'the database of this machine', expires: '2020-01-31' }
    await installPackage(repo, { allow: [entry] })
    expect((await repo.hushkey('allow', '--list')).stdout).toContain('@acme/hushkey-config/hushkeyrc.json:3: ')
    for (const form of ['--unused', '--expired'])
      expect(await repo.hushkey('allow', form)).toMatchObject({ exitCode: 0, stdout: '' })
    expect((await repo.hushkey('allow', '--prune')).stdout).toBe('nothing to remove\n')
  })

  it('an entry of the repository may name a rule of the package, and is written beside "extends"', async () => {
    const repo = await member()
    await repo.stage('a.js', ACME_LINE)
    expect(await repo.hushkey('allow', 'a.js:1', '--reason', 'made up for a test')).toMatchObject({ exitCode: 0 })
    expect(await rulesIn(repo)).toEqual([])
    const config = JSON.parse(await repo.git('show', `:${CONFIG}`))
    expect(config).toMatchObject({ extends: ['@acme/hushkey-config'], allow: [{ reason: 'made up for a test' }] })
    await rm(repo.path('node_modules'), { recursive: true })
    expect((await repo.hushkey('allow', 'a.js:1', '--reason', 'again')).exitCode).toBe(2)
  })
})
