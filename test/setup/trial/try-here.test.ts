import { chmod, cp, readdir, readFile, rm, stat, symlink, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test, vi } from 'vitest'
import { openRepository } from '../../../src/git/repository.ts'
import { tryHere } from '../../../src/setup/trial/try-here.ts'
import { snapshotOf } from '../../support/snapshot-of.ts'
import { installInto, type ProjectRepo, projectRepo } from '../project-repo.ts'

vi.setConfig({ testTimeout: 60_000 }) // real Git, real shells, real commits

const CALL = 'sh node_modules/hushkey/hooks/pre-commit'

/** A plain hook in `.git/hooks` of a repository with one commit. */
async function hooked(script: string, mode = 0o755): Promise<ProjectRepo> {
  const repo = await projectRepo()
  await repo.git('add', '.')
  await repo.commit()
  await repo.write('.git/hooks/pre-commit', `#!/bin/sh\n${script}\n`)
  await chmod(repo.path('.git/hooks/pre-commit'), mode)
  return repo
}

async function tryIn(repo: ProjectRepo, { env = {}, signal = new AbortController().signal } = {}) {
  const whole = { ...repo.env, ...env }
  return tryHere(await openRepository({ cwd: repo.root, env: whole }), { env: whole, signal })
}

describe('the three outcomes', () => {
  test('proved: hushkey stopped it', async () => {
    expect(await tryIn(await hooked(CALL))).toEqual({
      kind: 'proved',
      text: 'a trial commit with a made-up key was stopped by hushkey',
      remedy: null,
    })
  })

  test('disproved: no hook, one that is not executable, one that leaves earlier', async () => {
    const landed = { kind: 'disproved', text: expect.stringContaining('landed: hushkey was not reached') }
    const repo = await hooked(CALL, 0o644)
    expect(await tryIn(repo)).toMatchObject(landed)
    await rm(repo.path('.git/hooks/pre-commit'))
    expect(await tryIn(repo)).toMatchObject(landed)
    expect(await tryIn(await hooked(`[ -n "$NEVER" ] || exit 0\n${CALL}`))).toMatchObject(landed)
  })

  test('disproved: the hook goes on after hushkey has stopped it', async () => {
    expect(await tryIn(await hooked(`${CALL} || true`))).toMatchObject({
      kind: 'disproved',
      text: expect.stringContaining('but the hook goes on'),
    })
  })

  test('disproved: the settings let the key pass', async () => {
    const repo = await hooked(CALL)
    await repo.write('.hushkeyrc.json', '{ "rules": { "stripe-secret-key": "off" } }\n')
    expect(await tryIn(repo)).toMatchObject({ kind: 'disproved', text: expect.stringContaining('let a trial commit') })
  })

  test('settings that extend a file have it in the trial', async () => {
    const repo = await hooked(CALL)
    await repo.write('.hushkeyrc.json', '{ "extends": "./config/base.json" }\n')
    await repo.write('config/base.json', '{}\n')
    expect(await tryIn(repo)).toMatchObject({ kind: 'proved' })
    await repo.write('config/base.json', '{ "rules": { "stripe-secret-key": "off" } }\n')
    expect(await tryIn(repo)).toMatchObject({ kind: 'disproved' })
  })

  test('unknown, on a machine that is too slow for it; an interruption is an error', async () => {
    const repo = await hooked(CALL)
    const repository = await openRepository({ cwd: repo.root, env: repo.env })
    const [running, over] = [new AbortController().signal, AbortSignal.abort()]
    expect(await tryHere(repository, { env: repo.env, signal: running }, over)).toEqual({
      kind: 'unknown',
      text: 'the trial took longer than 30 seconds',
      remedy: 'Try again when the machine is less busy',
    })
    await expect(tryHere(repository, { env: repo.env, signal: over }, running)).rejects.toThrow('stopped before')
  })

  test('disproved: hushkey is not installed', async () => {
    const repo = await hooked(CALL)
    await rm(repo.path('node_modules'), { recursive: true })
    expect(await tryIn(repo)).toMatchObject({
      kind: 'disproved',
      text: expect.stringContaining('no commit is possible'),
    })
  })

  test('unknown: something else stopped it before', async () => {
    expect(await tryIn(await hooked(`echo "no commits on Sundays"\nexit 1\n${CALL}`))).toMatchObject({
      kind: 'unknown',
      text: expect.stringContaining('no commits on Sundays'),
    })
  })

  test('a hook that echoes what hushkey would say proves nothing: only the nonce does', async () => {
    const forged = 'echo "hushkey: stripe-secret-key blocked"; exit 1'
    expect((await tryIn(await hooked(forged))).kind).not.toBe('proved')
  })
})

describe('as the working tree is now', () => {
  test('packages that Git does not ignore are linked, and not made anew', async () => {
    const repo = await projectRepo({ installedIn: null })
    const here = fileURLToPath(new URL('../../..', import.meta.url))
    for (const name of ['dist', 'hooks', 'package.json'])
      await cp(join(here, name), repo.path(`node_modules/hushkey/${name}`), { recursive: true })
    await rm(repo.path('.gitignore'))
    await repo.write('.git/hooks/pre-commit', `#!/bin/sh\n${CALL}\n`)
    await chmod(repo.path('.git/hooks/pre-commit'), 0o755)
    expect(await tryIn(repo)).toMatchObject({ kind: 'proved' })
  })

  test('a repository without a commit', async () => {
    const repo = await projectRepo()
    await repo.init('--no-trial')
    expect(await tryIn(repo)).toMatchObject({ kind: 'proved' })
  })

  test('before the first commit a hook sees none', async () => {
    const repo = await projectRepo()
    await repo.write('.git/hooks/pre-commit', `#!/bin/sh\ngit rev-parse -q --verify HEAD && exit 0\n${CALL}\n`)
    await chmod(repo.path('.git/hooks/pre-commit'), 0o755)
    expect(await tryIn(repo)).toMatchObject({ kind: 'proved' })
    await repo.git('add', '.')
    await repo.commit()
    expect(await tryIn(repo)).toMatchObject({ kind: 'disproved' })
  })

  test('an uncommitted hook counts, and not the committed one', async () => {
    const repo = await projectRepo({ files: { '.husky/pre-commit': 'exit 0\n' } })
    await repo.init('--no-trial')
    await repo.git('add', '.')
    await repo.commit()
    expect(await tryIn(repo)).toMatchObject({ kind: 'proved' })
    await repo.write('.husky/pre-commit', 'exit 0\n')
    expect(await tryIn(repo)).toMatchObject({ kind: 'disproved' })
  })

  test('a linked worktree whose folder has odd characters', async () => {
    const repo = await hooked(CALL)
    await repo.git('worktree', 'add', '-q', '-b', 'other', '../it’s linked')
    const linked = repo.at('../it’s linked')
    expect(await tryIn(linked)).toMatchObject({
      kind: 'disproved',
      text: expect.stringContaining('no commit is possible'),
    })
    await installInto(linked.root)
    expect(await tryIn(linked)).toMatchObject({ kind: 'proved' })
  })

  test('what npx puts on the PATH is not there at a real commit', async () => {
    const repo = await hooked('hushkey scan')
    await symlink('../hushkey/dist/cli.js', repo.path('node_modules/.bin-hushkey'))
    const bin = repo.path('node_modules/.bin')
    await repo.run('mkdir', [bin])
    await symlink(repo.path('node_modules/hushkey/dist/cli.js'), join(bin, 'hushkey'))
    const PATH = `${bin}:${repo.env.PATH}`
    expect((await tryIn(repo, { env: { PATH } })).kind).toBe('disproved')
  })

  test('hooks that run afterwards, editors and signing are off', async () => {
    const repo = await hooked('exit 0')
    const trace = repo.path('../trace')
    for (const name of ['post-commit', 'post-checkout', 'post-index-change', 'reference-transaction']) {
      await repo.write(`.git/hooks/${name}`, `#!/bin/sh\necho ${name} >>'${trace}'\n`)
      await chmod(repo.path(`.git/hooks/${name}`), 0o755)
    }
    await repo.git('config', 'commit.gpgSign', 'true')
    await repo.git('config', 'gpg.program', 'false')
    expect(await tryIn(repo)).toMatchObject({ kind: 'disproved', text: expect.stringContaining('landed') })
    await expect(stat(trace)).rejects.toThrow()
  })
})

describe('nothing of the user’s changes', () => {
  test('index, working tree, refs, stashes, configuration, packages: to the byte, also when the hook destroys', async () => {
    const repo = await hooked(
      `rm -rf node_modules .husky package.json\ngit config user.name Eve\ngit stash list\n${CALL}`,
    )
    await repo.stage('staged.js', 'export const a = 1\n')
    await repo.write('staged.js', 'export const a = 2\n')
    await repo.write('node_modules/other/index.js', 'module.exports = 1\n')
    await repo.write('node_modules/@scope/other/index.js', 'module.exports = 1\n')
    const before = await snapshotOf(repo.root)
    await tryIn(repo)
    expect(await snapshotOf(repo.root)).toEqual(before)
  })

  test('it is removed when it is interrupted, with all that it started', async () => {
    const repo = await hooked('sleep 30 &\nsleep 30')
    const before = await snapshotOf(repo.root)
    const begun = performance.now()
    expect(await tryIn(repo, { signal: AbortSignal.timeout(1500) }).catch(({ message }) => message)).toBeDefined()
    expect(performance.now() - begun).toBeLessThan(20_000)
    expect(await snapshotOf(repo.root)).toEqual(before)
  })

  test('what a killed trial left behind goes at the next, and not what one leaves that still runs', async () => {
    const repo = await hooked(CALL)
    const parent = repo.path('.git/hushkey')
    const [host, pid] = [(await import('node:os')).hostname().replaceAll(/[^0-9A-Za-z]/g, ''), process.pid]
    for (const name of [
      `trial-${host}-999999999-abc`,
      `trial-elsewhere-1-old`,
      `trial-${host}-${pid}-abc`,
      `trial-elsewhere-1-new`,
    ])
      await repo.write(`.git/hushkey/${name}/tree/a`, '')
    await utimes(join(parent, 'trial-elsewhere-1-old'), 0, 0)
    await tryIn(repo)
    expect((await readdir(parent)).sort()).toEqual([`trial-elsewhere-1-new`, `trial-${host}-${pid}-abc`].sort())
    expect(await readFile(join(parent, 'trial-elsewhere-1-new/tree/a'), 'utf8')).toBe('')
  })
})

describe('N48 to N60: HUSHKEY_TRIAL does not bypass the check', () => {
  test('without the file it does nothing, and it creates none', async () => {
    const repo = await hooked(CALL)
    await repo.stage('a.js', 'const k = "sk_live_{b62:24}"\n')
    const env = { HUSHKEY_TRIAL: 'a'.repeat(32) }
    const before = await readdir(repo.path('.git'))
    expect((await repo.run('git', ['commit', '-m', 'x'], { env })).exitCode).toBe(1)
    expect((await readdir(repo.path('.git'))).filter((name) => !before.includes(name) && /trial/.test(name))).toEqual(
      [],
    )
    for (const nonce of ['../x', '', 'A'.repeat(32), 'a'.repeat(31)])
      expect((await repo.run('git', ['commit', '-m', 'x'], { env: { HUSHKEY_TRIAL: nonce } })).exitCode).toBe(1)
  })

  test('a link in place of the file is not followed', async () => {
    const repo = await hooked(CALL)
    await repo.write('../victim', 'as it was\n')
    await symlink(repo.path('../victim'), repo.path('.git', `hushkey-trial-${'b'.repeat(32)}`))
    await repo.stage('a.js', 'const k = "sk_live_{b62:24}"\n')
    const run = await repo.run('git', ['commit', '-m', 'x'], { env: { HUSHKEY_TRIAL: 'b'.repeat(32) } })
    expect(run.exitCode).toBe(1)
    expect(await readFile(repo.path('../victim'), 'utf8')).toBe('as it was\n')
  })
})
