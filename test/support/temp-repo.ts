import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, onTestFinished } from 'vitest'
import { fakeSecret } from './fake-secret.ts'
import { type Run, runHushkey, runProcess } from './launcher.ts'

/** The built program. */
const PACKAGE = fileURLToPath(new URL('../..', import.meta.url))
export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

/** A real repository in a folder of its own, cut off from the user's Git config and HOME, gone when the test ends. */
export interface TempRepo {
  readonly root: string
  /** The environment for everything that runs in it. */
  readonly env: Readonly<Record<string, string>>
  /** Runs Git and gives its output back. @throws when Git fails */
  git(...args: string[]): Promise<string>
  /** Writes a file; `{b62:24}` and the like in `text` become random filler (see `fake-secret.ts`). */
  write(path: string, text: string | Buffer): Promise<void>
  /** Writes and stages. */
  stage(path: string, text: string | Buffer): Promise<void>
  /** Commits what is staged, past all hooks. */
  commit(message?: string): Promise<void>
  /** Runs the built hushkey, but in no process of its own; never throws. */
  hushkey(...args: string[]): Promise<Run>
  /** Runs it with `--format json` and gives the object. */
  scan(...args: string[]): Promise<Report>
  /** Runs any program in the repository; never throws. */
  run(
    program: string,
    args?: string[],
    options?: { env?: Record<string, string>; cwd?: string; input?: string },
  ): Promise<Run>
  path(...parts: string[]): string
}

export type { Run }

/** The object of `--format json`, as far as tests look into it. */
export interface Report extends Run {
  readonly findings: {
    rule: string
    path: string
    line: number | null
    confidence: string
    blocks: boolean
    [key: string]: unknown
  }[]
  readonly allowed: { rule: string; path: string; reason: string; fingerprint: string }[]
  readonly skipped: { path: string; reason: string }[]
  readonly summary: { files: number; addedLines: number; blocking: number; warnings: number }
}

/** Makes an empty repository. @param init further arguments for `git init`, such as `--object-format=sha256` */
export async function tempRepo(...init: string[]): Promise<TempRepo> {
  return makeRepo(init, onTestFinished)
}

/** The same for all tests of a file or a `describe`, which must not change what others look at. */
export function sharedRepo(prepare: (repo: TempRepo) => Promise<unknown>): () => TempRepo {
  let shared: TempRepo | null = null
  beforeAll(async () => {
    const ends: (() => Promise<void>)[] = []
    shared = await makeRepo([], (end) => ends.push(end))
    await prepare(shared)
    return () => Promise.all(ends.map((end) => end()))
  })
  return () => {
    if (!shared) throw new Error('the repository is made before the tests run, not while they are named')
    return shared
  }
}

async function makeRepo(init: string[], atEnd: (end: () => Promise<void>) => unknown): Promise<TempRepo> {
  const base = await realpath(await mkdtemp(join(tmpdir(), 'hushkey-')))
  atEnd(() => rm(base, { recursive: true, force: true, maxRetries: 3 }))
  const root = join(base, 'repo')
  await mkdir(root)
  await mkdir(join(base, 'home'))
  const repo = repoAt(root, isolatedEnv(join(base, 'home')))
  if (init.length) await repo.git('init', '--quiet', '--initial-branch=main', ...init)
  else await writeGitFolder(repo.path('.git'))
  return repo
}

/** A new `.git`: folders as null, files with their bytes. */
let gitFolder: Promise<readonly (readonly [path: string, bytes: Buffer | null])[]> | undefined

/** What `git init` makes, without its samples of hooks; Git is asked once. */
async function writeGitFolder(to: string): Promise<void> {
  gitFolder ??= readGitFolder()
  await mkdir(to)
  for (const [path, bytes] of await gitFolder) await (bytes ? writeFile(join(to, path), bytes) : mkdir(join(to, path)))
}

async function readGitFolder(): Promise<(readonly [string, Buffer | null])[]> {
  const base = await mkdtemp(join(tmpdir(), 'hushkey-git-init-'))
  try {
    await repoAt(base, isolatedEnv(base)).git('init', '--quiet', '--initial-branch=main')
    const found = await readdir(join(base, '.git'), { recursive: true, withFileTypes: true }) // a folder before what is in it
    const paths = found.filter(({ name }) => !name.endsWith('.sample'))
    return await Promise.all(
      paths.map(async (entry) => {
        const path = join(entry.parentPath, entry.name)
        return [relative(join(base, '.git'), path), entry.isDirectory() ? null : await readFile(path)] as const
      }),
    )
  } finally {
    await rm(base, { recursive: true, force: true })
  }
}

/** The same handle for another folder: a linked worktree, a clone, a subfolder. */
export function repoAt(root: string, env: Readonly<Record<string, string>>): TempRepo {
  const run: TempRepo['run'] = (program, args = [], { cwd = root, env: more, input } = {}) =>
    runProcess(program, args, { cwd, env: { ...env, ...more }, ...(input === undefined ? {} : { input }) })
  const git: TempRepo['git'] = async (...args) => {
    const { exitCode, stdout, stderr } = await run('git', args)
    if (exitCode !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
    return stdout
  }
  const write: TempRepo['write'] = async (path, text) => {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), typeof text === 'string' ? fakeSecret(text) : text)
  }
  const hushkey: TempRepo['hushkey'] = (...args) => runHushkey(args, { cwd: root, env })
  return {
    root,
    env,
    git,
    write,
    hushkey,
    run,
    path: (...parts) => join(root, ...parts),
    async stage(path, text) {
      await write(path, text)
      await git('add', '--force', '--', path)
    },
    async commit(message = 'work') {
      await git('commit', '--quiet', '--no-verify', '--allow-empty', '-m', message)
    },
    async scan(...args) {
      const result = await hushkey('scan', '--format', 'json', ...args)
      if (result.exitCode !== 0 && result.exitCode !== 1) throw new Error(`scan failed: ${result.stderr}`)
      const report = JSON.parse(result.stdout)
      if (!args.length && report.findings.length) await expectHookStartsNode(run)
      return { ...result, ...report }
    },
  }
}

/** What the engine reports, the hook's shell must not have passed without it. */
async function expectHookStartsNode(run: TempRepo['run']): Promise<void> {
  const top = (await run('git', ['rev-parse', '--show-toplevel'])).stdout.trim()
  const script = `package=$1; . "$1/hooks/prefilter.sh"; nothing staged || echo started`
  const { stdout } = await run('sh', ['-c', script, 'sh', PACKAGE], { cwd: top })
  if (!stdout.includes('started')) throw new Error('the engine reports what the shell of the hook takes for clean')
}

/** Nothing of the user's: no Git config, no HOME, no hooks switched off from outside. */
export function isolatedEnv(home: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@example.com',
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@example.com',
    LC_ALL: 'C.UTF-8',
    TERM: 'dumb',
  }
}
