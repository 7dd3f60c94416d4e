import type { ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { ended, gitError, runGit, startGit, tryGit } from '../../src/git/run-git.ts'
import { stopGit } from '../../src/git/stop-git.ts'
import { faultyGit } from '../support/faulty-git.ts'
import { sharedRepo, type TempRepo } from '../support/temp-repo.ts'

const repo = sharedRepo((each) => each.stage('a.txt', 'one\n'))
const context = (from: TempRepo = repo()) => ({ cwd: from.root, env: from.env })
const faulty = async (fault: string) => context((await faultyGit(repo(), fault)).repo)

it('gives back what Git printed, as bytes', async () => {
  expect(await runGit(context(), ['show', ':a.txt'])).toEqual(Buffer.from('one\n'))
  expect(await runGit(context(), ['hash-object', '--stdin'], 'x')).toHaveLength(41)
  expect(await tryGit(context(), ['config', 'no.such'])).toEqual({ code: 1, stdout: Buffer.alloc(0), stderr: '' })
})

it('each question is asked in the same quiet way', async () => {
  const asked = await faulty('printf "%s\\n" "$@"; env; exit 0')
  const env = { ...asked.env, GIT_LITERAL_PATHSPECS: '1', GIT_GLOB_PATHSPECS: '1', GIT_INDEX_FILE: 'x' }
  const more = { GIT_NOGLOB_PATHSPECS: '1', GIT_ICASE_PATHSPECS: '1', LC_ALL: 'de_DE', GIT_TERMINAL_PROMPT: '1' }
  const lines = (await runGit({ ...asked, env: { ...env, ...more } }, ['status'])).toString().split('\n')
  expect(lines.slice(0, 4)).toEqual(['--no-optional-locks', '-c', 'core.fsmonitor=false', 'status'])
  expect(lines).toEqual(
    expect.arrayContaining([
      'LC_ALL=C',
      'GIT_NO_LAZY_FETCH=1',
      'GIT_ALLOW_PROTOCOL=none',
      'GIT_TERMINAL_PROMPT=0',
      'GIT_NO_REPLACE_OBJECTS=1',
      'GIT_GRAFT_FILE=/dev/null',
      'GIT_INDEX_FILE=x',
    ]),
  )
  expect(lines.filter((line) => /PATHSPECS/.test(line))).toEqual([])
})

describe('a Git that fails', () => {
  it('says so with its exit code and its words', async () => {
    await expect(runGit(context(), ['show', ':none'])).rejects.toMatchObject({
      message: expect.stringMatching(/^git show failed with exit code 128: fatal: path 'none' does not exist/),
      cure: 'Run: git status',
    })
  })

  it('is missing, or no program', async () => {
    const without = (PATH: string) => runGit({ ...context(), env: { PATH } }, ['status'])
    await expect(without('/nonexistent')).rejects.toMatchObject({
      message: 'git could not be started',
      cure: 'Install Git, or put it on the PATH.',
    })
    await repo().write('../no-program/git', 'x')
    await expect(without(repo().path('../no-program'))).rejects.toMatchObject({
      message: 'git could not be started: what is called git on the PATH is no program',
      cure: 'Run: command -v git',
    })
  })

  it('is killed, or stopped by the user', async () => {
    await expect(runGit(await faulty('kill -9 $$'), ['--literal-pathspecs', 'ls-files'])).rejects.toMatchObject({
      message: 'git ls-files was stopped by SIGKILL',
      cure: 'Run the command again.',
    })
    const slow = await faulty('exec sleep 5')
    const stopped = runGit({ ...slow, signal: AbortSignal.timeout(50) }, ['status'])
    await expect(stopped).rejects.toMatchObject({
      message: 'interrupted before the check was done',
      cure: 'Run the command again.',
    })
  })

  it('ends before it has read its input', async () => {
    expect(await tryGit(await faulty('exit 3'), ['status'], 'x'.repeat(1_000_000))).toMatchObject({ code: 3 })
  })

  it.each([
    ['EMFILE', 'git could not be started: too many files are open', 'Raise the limit: ulimit -n 1024'],
    ['ENFILE', 'git could not be started: too many files are open', 'Raise the limit: ulimit -n 1024'],
    ['EAGAIN', 'git could not be started: the machine has no room for one more process', 'End some programs.'],
    ['ENOMEM', 'git could not be started: the machine has no room for one more process', 'End some programs.'],
    ['EIO', 'git could not be started (EIO)', 'Run the command again.'],
  ])('cannot be started: %s', async (code, message, cure) => {
    const git = new EventEmitter()
    const answer = ended(git as ChildProcess, ['status'])
    const error = Object.assign(new Error('made up'), { code })
    git.emit('error', error)
    await expect(answer).rejects.toMatchObject({ name: 'UserError', message, cure })
    if (code === 'EIO') await expect(answer).rejects.toMatchObject({ cause: error })
  })

  it.each([
    ['fatal: Not a git repository (or any …)', 128, 'this is not a Git repository', 'Run: git init'],
    [
      'fatal: this operation must be run in a work tree',
      128,
      'this repository has no working tree, so it cannot be checked here',
      'Push from a clone.',
    ],
    [
      "fatal: Detected dubious ownership in repository at '/x'\n\tgit config --global --add safe.directory /x\n",
      128,
      'Git refuses this repository, which belongs to another user',
      'git config --global --add safe.directory /x',
    ],
    ['fatal: detected dubious ownership', 128, 'Git refuses this repository, which belongs to another user', null],
    [
      'error: No space left on device',
      128,
      'Git could not write: the disk is full',
      'Free some space on the disk, then run it again.',
    ],
    [
      'error: Disk quota exceeded',
      128,
      'Git could not write: the disk is full',
      'Free some space on the disk, then run it again.',
    ],
    ['usage: git', 129, 'this Git is too old for hushkey', 'Install a newer one; git --version tells which it is.'],
    [' fatal: one\ntwo\n', 1, 'git add failed with exit code 1: fatal: one', 'Run: git status'],
    ['', 1, 'git add failed with exit code 1', 'Run: git status'],
  ])('%j, %i', (stderr, code, message, cure) => {
    expect(gitError(['--literal-pathspecs', 'add', '--', 'x'], code, stderr)).toMatchObject({ message, cure })
  })

  it('a command of options alone has no name', () => {
    expect(gitError(['--version'], 1, '').message).toBe('git  failed with exit code 1')
  })
})

describe('a Git that is no longer needed', () => {
  it('is told to end', async () => {
    const git = startGit(await faulty('exec sleep 5'), ['status'])
    stopGit(git)
    await expect(ended(git, ['status'])).rejects.toThrow('git status was stopped by SIGTERM')
  })

  it('one that does not listen is killed after a while, with what it started', async () => {
    const git = startGit(await faulty('trap "" TERM; echo up; sleep 5; exit 0'), ['status'])
    await new Promise((resolve) => git.stdout.once('data', resolve))
    const answer = ended(git, ['status'])
    stopGit(git, 20)
    await expect(answer).rejects.toThrow('git status was stopped by SIGKILL')
    expect([git.stdin.destroyed, git.stdout.destroyed, git.stderr.destroyed]).toEqual([true, true, true])
  })

  it('one that ended is left alone', async () => {
    const git = startGit(context(), ['--version'])
    git.stdin.end()
    git.stdout.resume()
    git.stderr.resume()
    await ended(git, ['--version'])
    const signals: unknown[] = []
    git.kill = (signal) => signals.push(signal) > 0
    stopGit(git)
    expect(signals).toEqual([])
  })
})
