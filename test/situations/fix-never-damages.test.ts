import { readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { waitForIndex } from '../../src/git/index/wait-for-index.ts'
import { openRepository } from '../../src/git/repository.ts'
import { installInto } from '../setup/project-repo.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { faultyGit } from '../support/faulty-git.ts'
import { fixSteps } from '../support/fix-steps.ts'
import { hold } from '../support/held-file.ts'
import { expectOneSentence } from '../support/one-sentence.ts'
import { snapshot } from '../support/snapshot.ts'
import { CLI, type TempRepo, tempRepo } from '../support/temp-repo.ts'

const KEY = fakeSecret('sk_live_{b62:24}')
const CODE = `const key = "${KEY}"\n`

async function repoWith(path: string, text: string | Buffer = CODE): Promise<TempRepo> {
  const repo = await tempRepo()
  await repo.stage('README.md', '# x\n')
  await repo.commit()
  await repo.stage(path, text)
  return repo
}

/** A folder of the repository becomes a link to its like outside. */
async function linkAway(repo: TempRepo, folder: string): Promise<string> {
  const outside = repo.path('..', 'outside')
  await rename(repo.path(folder), outside)
  await symlink(outside, repo.path(folder))
  return outside
}

describe('a folder that is a link', () => {
  it('is not written through: code, env file, template and .gitignore stay as they are', async () => {
    const repo = await repoWith('app/pay.js')
    await repo.write('app/.env', 'A=1\n')
    await repo.write('app/.gitignore', '.env\n')
    const outside = await linkAway(repo, 'app')
    const before = await snapshot({ ...repo, root: outside })
    const run = await repo.hushkey('fix', '--yes', '--code')
    expectOneSentence(run)
    expect(run.stderr).toMatch(/app is a symbolic link/)
    expect(await snapshot({ ...repo, root: outside })).toEqual(before)
    expect((await repo.hushkey('fix', '--undo')).stdout).toContain('no fix to undo')
  })

  it('is refused when it takes the place of a folder between plan and write', async () => {
    const repo = await repoWith('app/pay.js')
    const steps = await fixSteps(repo)
    const outside = await linkAway(repo, 'app')
    const runAll = async () => {
      for (const { run } of steps) await run()
    }
    await expect(runAll()).rejects.toThrow('app is a symbolic link')
    expect(await readFile(`${outside}/pay.js`, 'utf8')).toBe(CODE)
  })

  it('in the Git folder holds no record: nothing is removed or written by way of it', async () => {
    const repo = await repoWith('pay.js')
    await repo.stage('package.json', '{ "name": "app", "private": true }\n')
    await installInto(repo.root)
    const outside = repo.path('..', 'outside')
    await repo.run('mkdir', ['-p', `${outside}/undo`])
    await writeFile(`${outside}/undo/precious`, 'x')
    await rm(repo.path('.git/hushkey'), { recursive: true, force: true })
    await symlink(outside, repo.path('.git/hushkey'))
    expectOneSentence({ ...(await repo.hushkey('fix', '--yes', '--code')), stdout: '' })
    expect(await readFile(`${outside}/undo/precious`, 'utf8')).toBe('x')
    expect((await repo.hushkey('init', '--yes')).stderr).toMatch(/is a symbolic link/)
    expect((await repo.run('ls', [outside])).stdout).toBe('undo\n')
  })

  it('is not written through by allow', async () => {
    const repo = await repoWith('pay.js')
    await repo.stage('conf/hushkey.json', '{}\n')
    const outside = await linkAway(repo, 'conf')
    const run = await repo.hushkey('allow', 'pay.js:1', '--reason', 'made up', '--config', 'conf/hushkey.json')
    expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(/conf is a symbolic link/) })
    expect(await readFile(`${outside}/hushkey.json`, 'utf8')).toBe('{}\n')
  })

  it('is not undone through', async () => {
    const repo = await repoWith('app/pay.js')
    await repo.hushkey('fix', '--yes', '--code')
    const fixed = await readFile(repo.path('app/pay.js'), 'utf8')
    const outside = await linkAway(repo, 'app')
    expectOneSentence(await repo.hushkey('fix', '--undo'))
    expect(await readFile(`${outside}/pay.js`, 'utf8')).toBe(fixed)
  })
})

describe('a locked index', () => {
  it('stops fix before it has written anything, and allow as well', async () => {
    const repo = await repoWith('pay.js')
    const before = await snapshot(repo)
    await repo.write('.git/index.lock', '')
    const run = await repo.hushkey('fix', '--yes', '--code')
    expectOneSentence({ ...run, stdout: '' })
    expect(run.stderr).toMatch(/another Git process is at work here .*index\.lock/)
    const allowed = await repo.hushkey('allow', 'pay.js:1', '--reason', 'made up')
    expectOneSentence(allowed)
    expect(allowed.stderr).toContain('another Git process')
    expect(await snapshot(repo)).toEqual(before)
    await rm(repo.path('.git/index.lock'))
    expect(await repo.hushkey('fix', '--yes', '--code')).toMatchObject({ exitCode: 0, stderr: '' })
  })

  it('stops undo before it has restored anything', async () => {
    const repo = await repoWith('pay.js')
    const before = await snapshot(repo)
    await repo.hushkey('fix', '--yes', '--code')
    const fixed = await snapshot(repo)
    await repo.write('.git/index.lock', '')
    expectOneSentence(await repo.hushkey('fix', '--undo'))
    expect(await snapshot(repo)).toEqual(fixed)
    await rm(repo.path('.git/index.lock'))
    expect(await repo.hushkey('fix', '--undo')).toMatchObject({ exitCode: 0, stderr: '' })
    expect(await snapshot(repo)).toEqual(before)
  })

  it('is waited for', async () => {
    const repo = await tempRepo()
    const repository = await openRepository({ cwd: repo.root, env: repo.env })
    await repo.write('.git/index.lock', '')
    const waited = waitForIndex(repository).then(() => 'free')
    expect(await Promise.race([waited, wait(10, 'waiting')])).toBe('waiting')
    await rm(repo.path('.git/index.lock'))
    expect(await waited).toBe('free')
  })
})

describe('what was written before a failure is said, and can be taken back', () => {
  it('when Git cannot write the index', async () => {
    const repo = await repoWith('pay.js')
    const before = await snapshot(repo)
    const faulty = await faultyGit(repo, 'case "$*" in *--index-info*) echo "fatal: made up" >&2; exit 128 ;; esac')
    const { exitCode, stderr } = await faulty.repo.hushkey('fix', '--yes', '--code')
    expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/Already written: .*\.env.*pay\.js.*\n.*fix --undo/)])
    expect(stderr).not.toMatch(KEY)
    expect(await repo.hushkey('fix', '--undo')).toMatchObject({ exitCode: 0, stderr: '' })
    expect(await snapshot(repo)).toEqual(before)
  })

  it('when another program holds a file', async (context) => {
    const repo = await repoWith('pay.js')
    const before = await snapshot(repo)
    const release = await hold(repo.path('pay.js'))
    if (!release) return context.skip('this system has no chattr +i')
    const { exitCode, stderr } = await repo.hushkey('fix', '--yes', '--code')
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/^hushkey: cannot write .*pay\.js \(EPERM\)\n {2}Already written: [^\n]*\.env/)
    expect(stderr).toMatch(/npx hushkey fix --undo\n {2}.*close the program/)
    expect(await repo.hushkey('fix', '--yes')).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(/--undo/) })
    await release()
    expect(await repo.hushkey('fix', '--undo')).toMatchObject({ exitCode: 0, stderr: '' })
    expect(await snapshot(repo)).toEqual(before)
  })

  it('when undo meets a file that is held: another undo does the rest', async (context) => {
    const repo = await repoWith('pay.js')
    const before = await snapshot(repo)
    await repo.hushkey('fix', '--yes', '--code')
    const release = await hold(repo.path('.gitignore'))
    if (!release) return context.skip('this system has no chattr +i')
    const { exitCode, stderr } = await repo.hushkey('fix', '--undo')
    expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/Already written: pay\.js.*\n.*fix --undo/)])
    await release()
    expect(await repo.hushkey('fix', '--undo')).toMatchObject({ exitCode: 0, stderr: '' })
    expect(await snapshot(repo)).toEqual(before)
  })

  it('and where nothing was written there is nothing to take back', async (context) => {
    const repo = await repoWith('pay.js')
    await repo.stage('.gitignore', 'dist/\n')
    const before = await snapshot(repo)
    const release = await hold(repo.path('.gitignore'))
    if (!release) return context.skip('this system has no chattr +i')
    const { exitCode, stderr } = await repo.hushkey('fix', '--yes', '--code')
    expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/cannot write .*\.gitignore/)])
    expect(stderr).not.toContain('--undo')
    expect(await snapshot(repo)).toEqual(before)
    await release()
    expect(await repo.hushkey('fix', '--yes', '--code')).toMatchObject({ exitCode: 0, stderr: '' })
  })
})

it('a temporary folder that cannot be removed fails nothing', async (context) => {
  const repo = await repoWith('pay.js')
  await repo.run('mkdir', ['../tmp'])
  const release = await hold(repo.path('../tmp'), 'a')
  if (!release) return context.skip('this system has no chattr +a')
  const run = await repo.run(process.execPath, [CLI, 'fix', '--yes', '--code'], {
    env: { TMPDIR: repo.path('../tmp') },
  })
  expect(run).toMatchObject({ exitCode: 0, stderr: '' })
})

it('a record that cannot be removed fails no undo, and is named', async (context) => {
  const repo = await repoWith('pay.js')
  const before = await snapshot(repo)
  await repo.hushkey('fix', '--yes', '--code')
  const release = await hold(repo.path('.git/hushkey/undo/record.json'))
  if (!release) return context.skip('this system has no chattr +i')
  const { exitCode, stderr } = await repo.hushkey('fix', '--undo')
  expect([exitCode, stderr]).toEqual([0, expect.stringMatching(/undo holds copies of old files/)])
  expect(await snapshot(repo)).toEqual(before)
})

describe('files that are no ordinary text', () => {
  it('a .gitignore with NUL bytes is not added to, and is named', async () => {
    const repo = await repoWith('pay.js')
    await repo.stage('.gitignore', Buffer.from('\uFEFFdist\r\n', 'utf16le'))
    const before = await snapshot(repo)
    const run = await repo.hushkey('fix', '--yes', '--code')
    expectOneSentence(run)
    expect(run.stderr).toMatch(/\.gitignore holds NUL bytes.*\n.*UTF-8/)
    expect(await snapshot(repo)).toEqual(before)
  })

  it.each([
    ['UTF-16', Buffer.from('\uFEFFNAME=caf\u00E9\r\n', 'utf16le')],
    ['Latin-1', Buffer.from('NAME=caf\u00E9\n', 'latin1')],
  ])('an env file in %s keeps its bytes', async (_, bytes) => {
    const repo = await repoWith('pay.js')
    await writeFile(repo.path('.env'), bytes)
    const run = await repo.hushkey('fix', '--yes', '--code')
    expect([run.exitCode, run.stdout]).toEqual([1, expect.stringMatching(/\.env is not UTF-8 text/)])
    expect(await readFile(repo.path('.env'))).toEqual(bytes)
    expect(await readFile(repo.path('pay.js'), 'utf8')).toBe(CODE)
  })

  it('a template in Latin-1 keeps its bytes when the key leaves it', async () => {
    const repo = await tempRepo()
    const template = Buffer.concat([Buffer.from('# caf\u00E9\n', 'latin1'), Buffer.from(`STRIPE_SECRET_KEY=${KEY}\n`)])
    await repo.stage('.env.example', template)
    const run = await repo.hushkey('fix', '--yes', '--code')
    expect([run.exitCode, run.stdout]).toEqual([1, expect.stringMatching(/not UTF-8 text/)])
    expect(await readFile(repo.path('.env.example'))).toEqual(template)
  })

  it.each(['mkdir', 'mkfifo'])('an env file that %s made is left alone', async (program) => {
    const repo = await repoWith('pay.js')
    await repo.run(program, ['.env'])
    expectOneSentence(await repo.hushkey('fix', '--yes', '--code'))
    expect(await readFile(repo.path('pay.js'), 'utf8')).toBe(CODE)
  })

  it('a pipe in the place of a file, made between plan and write, is not waited for', async () => {
    const repo = await repoWith('pay.js')
    const steps = await fixSteps(repo)
    await rm(repo.path('pay.js'))
    await repo.run('mkfifo', ['pay.js'])
    const runAll = async () => {
      for (const { run } of steps) await run()
    }
    await expect(runAll()).rejects.toThrow('pay.js is not a plain file')
  })

  it('a file with another hard link: what the other name holds stays', async () => {
    const repo = await repoWith('pay.js')
    await repo.run('ln', ['pay.js', '../other.js'])
    expect(await repo.hushkey('fix', '--yes', '--code')).toMatchObject({ exitCode: 0 })
    expect(await readFile(repo.path('../other.js'), 'utf8')).toBe(CODE)
  })
})

describe('flags of files in the index (assume-unchanged, skip-worktree)', () => {
  it('N09: assume-unchanged and skip-worktree stay, and come back with --undo', async () => {
    const repo = await repoWith('pay.js')
    await repo.stage('.env.example', 'A=\n')
    await repo.stage('app/.env', 'A=1\n')
    const flags = async () => repo.git('ls-files', '-v')
    await repo.git('update-index', '--assume-unchanged', '.env.example', 'app/.env')
    await repo.git('update-index', '--skip-worktree', 'pay.js', 'app/.env')
    const before = [await flags(), await snapshot(repo)]
    expect(await repo.hushkey('fix', '--yes', '--code')).toMatchObject({ exitCode: 0, stderr: '' })
    expect(await flags()).toMatch(/^h \.env\.example\n(?:.*\n)*S pay\.js\n/)
    expect(await repo.hushkey('fix', '--undo')).toMatchObject({ exitCode: 0, stderr: '' })
    expect([await flags(), await snapshot(repo)]).toEqual(before)
  })

  it('a sparse checkout gets no file that it leaves out: the template changes in the commit only', async () => {
    const repo = await repoWith('src/pay.js')
    await repo.stage('.env.example', 'A=\n')
    await repo.commit()
    await repo.stage('src/pay.js', `${CODE}// more\n`)
    await repo.write('.git/info/sparse-checkout', '/src/\n')
    await repo.git('config', 'core.sparseCheckout', 'true')
    await repo.git('read-tree', '-mu', 'HEAD')
    await repo.stage('src/other.js', fakeSecret('const key = "sk_live_{b62:28}"\n'))
    const before = [await repo.git('ls-files', '-v'), await snapshot(repo)]
    const run = await repo.hushkey('fix', '--yes', '--code')
    expect(run).toMatchObject({ exitCode: 0, stderr: '' })
    expect(await repo.git('show', ':.env.example')).toContain('STRIPE_SECRET_KEY=')
    expect((await repo.run('test', ['-e', '.env.example'])).exitCode).toBe(1)
    expect(await repo.git('ls-files', '-v')).toContain('S .env.example\n')
    expect(await repo.hushkey('fix', '--undo')).toMatchObject({ exitCode: 0, stderr: '' })
    expect([await repo.git('ls-files', '-v'), await snapshot(repo)]).toEqual(before)
  })

  it('an env file that Git tracks in another letter case gets no secret where case makes no difference', async () => {
    const repo = await repoWith('pay.js')
    await repo.stage('.ENV', 'A=\n')
    await repo.commit()
    await repo.stage('pay.js', `${CODE}// more\n`)
    await repo.stage('new.js', fakeSecret('const key = "sk_live_{b62:28}"\n'))
    await repo.git('config', 'core.ignorecase', 'true')
    const run = await repo.hushkey('fix', '--yes', '--code')
    expect([run.exitCode, run.stdout]).toEqual([1, expect.stringMatching(/Git tracks \.ENV, which is the same file/)])
    expect((await repo.run('test', ['-e', '.env'])).exitCode).toBe(1)
  })
})
