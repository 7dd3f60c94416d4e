import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { UserError } from '../errors.ts'
import { stopGit } from './stop-git.ts'

/** Where and how Git is asked; handed from `cli.ts` down to here. */
export interface GitContext {
  /** The folder Git runs in; an absolute path. */
  readonly cwd: string
  /** Passed on untouched: Git tells its hooks through `GIT_INDEX_FILE` and `GIT_DIR` which index and repository to read (N02). */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly signal?: AbortSignal
}

export type GitProcess = ChildProcessByStdio<Writable, Readable, Readable>

/**
 * Starts Git. The only place that starts a process on the hook's path, and with Node's own `spawn`: importing a
 * library for it costs as much as all of the rest (`npm run bench`).
 */
export function startGit(context: GitContext, args: readonly string[]): GitProcess {
  return start(context, args, 'pipe') as GitProcess
}

type Deaf = ChildProcessByStdio<Writable | null, Readable, Readable>

/** @param stdin a pipe takes Node some time, which a Git that reads nothing is spared */
function start(context: GitContext, args: readonly string[], stdin: 'pipe' | 'ignore'): Deaf {
  const git = spawn('git', [...GLOBAL, ...args], {
    cwd: context.cwd,
    env: { ...context.env, ...QUIET },
    stdio: [stdin, 'pipe', 'pipe'],
    windowsHide: true,
    ...(context.signal ? { signal: context.signal } : {}),
  }) as Deaf
  if ((git.stdin || stdin === 'ignore') && git.stdout && git.stderr) {
    git.on('error', ({ name }) => {
      if (name === 'AbortError') stopGit(git)
    })
    return git
  }
  git.on('error', () => {}) // the same that is thrown here
  throw tooManyFiles()
}

function tooManyFiles(): UserError {
  return new UserError('git could not be started: too many files are open', 'Raise the limit: ulimit -n 1024')
}

const GLOBAL = [
  '--no-optional-locks', // a check must not refresh the index behind the user's back
  '-c',
  'core.fsmonitor=false', // it would run a program, to learn of the working tree, which is not looked at
]

const QUIET = {
  LC_ALL: 'C', // Git's words are compared below, whatever the user's language is
  GIT_NO_LAZY_FETCH: '1', // a partial clone must not start to download (Git 2.44 and newer know it),
  GIT_ALLOW_PROTOCOL: 'none', // nor where Git is older
  GIT_TERMINAL_PROMPT: '0', // never ask: nobody may be there to answer
  GIT_NO_REPLACE_OBJECTS: '1', // `git replace` shows another object than the one that the commit holds and a push sends
  GIT_GRAFT_FILE: '/dev/null', // and a graft hides commits of a range
  GIT_LITERAL_PATHSPECS: undefined, // each question says for itself how its paths are meant
  GIT_GLOB_PATHSPECS: undefined,
  GIT_NOGLOB_PATHSPECS: undefined,
  GIT_ICASE_PATHSPECS: undefined,
}

/**
 * Runs Git to its end.
 * @param input is written to its standard input
 * @returns what it printed, as bytes: paths need not be UTF-8
 * @throws UserError when Git is missing, was killed, or ended with another exit code than 0
 */
export async function runGit(context: GitContext, args: readonly string[], input?: string): Promise<Buffer> {
  const { code, stdout, stderr } = await tryGit(context, args, input)
  if (code !== 0) throw gitError(args, code, stderr)
  return stdout
}

/** Like `runGit`, but gives back the exit code and does not throw for it; for questions whose answer it is. */
export async function tryGit(context: GitContext, args: readonly string[], input?: string) {
  const git = start(context, args, input === undefined ? 'ignore' : 'pipe')
  git.stdin?.on('error', () => {}) // Git may end before it has read all: its exit code tells
  git.stdin?.end(input)
  const [code, stdout, stderr] = await Promise.all([ended(git, args), collect(git.stdout), collect(git.stderr)])
  return { code, stdout, stderr: stderr.toString() }
}

/** The exit code of a started Git. @throws UserError when it could not start or was killed */
export function ended(git: ChildProcess, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    git.on('error', (error: NodeJS.ErrnoException) => reject(startError(error)))
    git.on('close', (code, signal) => {
      if (code === null) reject(new UserError(`git ${nameOf(args)} was stopped by ${signal}`, 'Run the command again.'))
      else resolve(code)
    })
  })
}

/** All of a stream, by its events: an iterator over each of a dozen streams costs a commit some time. */
function collect(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('error', reject)
    stream.on('close', () => {
      if (stream.readableEnded) resolve(Buffer.concat(chunks))
      else reject(new UserError('the answer of git ended too early', 'Run the command again.'))
    })
  })
}

function startError(error: NodeJS.ErrnoException): Error {
  if (error.name === 'AbortError')
    return new UserError('interrupted before the check was done', 'Run the command again.')
  if (error.code === 'ENOENT') return new UserError('git could not be started', 'Install Git, or put it on the PATH.')
  if (error.code === 'EACCES')
    return new UserError(
      'git could not be started: what is called git on the PATH is no program',
      'Run: command -v git',
    )
  if (error.code === 'EMFILE' || error.code === 'ENFILE') return tooManyFiles()
  if (error.code === 'EAGAIN' || error.code === 'ENOMEM')
    return new UserError('git could not be started: the machine has no room for one more process', 'End some programs.')
  return new UserError(`git could not be started (${error.code})`, 'Run the command again.', { cause: error })
}

/** Git's own words, which name paths and objects but never contents, with the cure where one is known. */
export function gitError(args: readonly string[], code: number, stderr: string): UserError {
  if (/not a git repository/i.test(stderr)) return new UserError('this is not a Git repository', 'Run: git init')
  if (/must be run in a work tree/.test(stderr))
    return new UserError('this repository has no working tree, so it cannot be checked here', 'Push from a clone.')
  if (/detected dubious ownership/i.test(stderr))
    return new UserError(
      'Git refuses this repository, which belongs to another user',
      stderr.match(/git config .*/)?.[0] ?? null,
    )
  if (/no space left on device|disk quota exceeded/i.test(stderr))
    return new UserError('Git could not write: the disk is full', 'Free some space on the disk, then run it again.')
  const [, lock] = /Unable to create '([^\n]*\.lock)': File exists/.exec(stderr) ?? []
  if (lock !== undefined) return indexLocked(lock)
  if (code === 129) return tooOld() // Git's answer to an option that it does not know
  const words = stderr.trim().split('\n')[0] ?? ''
  return new UserError(
    `git ${nameOf(args)} failed with exit code ${code}${words ? `: ${words}` : ''}`,
    'Run: git status',
  )
}

/** A lock that another Git process holds, or that one left which was killed. */
export function indexLocked(lock: string): UserError {
  return new UserError(
    `another Git process is at work here (${lock})`,
    'Wait until it has ended, then run the command again. If none is running, remove that file first.',
  )
}

/** A Git that lacks what is asked of it. */
function tooOld(): UserError {
  return new UserError('this Git is too old for hushkey', 'Install a newer one; git --version tells which it is.')
}

/** The command among arguments that may begin with options of Git itself. */
function nameOf(args: readonly string[]): string {
  return args.find((word) => !/^-|=/.test(word)) ?? ''
}
