import { appendFile, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { UserError } from '../../errors.ts'
import type { Repository } from '../../git/repository.ts'
import { runGit, tryGit } from '../../git/run-git.ts'
import { copiedConfig, QUIET } from './copied-config.ts'
import { copyHooks } from './copy-hooks.ts'
import type { Mapping } from './place-in-trial.ts'
import { runInTrial, type TrialRun } from './run-in-trial.ts'
import { trialEnvironment } from './trial-environment.ts'
import { makeNonce, makeTrialFolder, removeTrialFolder } from './trial-folder.ts'

/** A throw-away clone in the Git folder, in which commits can be tried. */
export interface Trial {
  readonly folder: string
  /** Absolute, of the main worktree. */
  readonly gitDir: string
  readonly env: Readonly<Record<string, string>>
  readonly signal: AbortSignal
  readonly mapping: Mapping
  /** Runs Git without any hook, to prepare something. @throws UserError when it fails */
  git(cwd: string, args: readonly string[], input?: string): Promise<string>
  /** What hushkey wrote down since the last time it was asked: each a target and an exit code, such as `commit 1`. */
  takeMarks(): Promise<string[]>
}

export interface TrialOptions {
  /** Whether other hooks than `pre-commit` are there too. */
  readonly full: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
}

/**
 * Makes a trial, does something with it, and removes it, whatever happens. Nothing of the user's is written to: not the
 * index, the working tree, a ref, the configuration or what is installed.
 * @param worktrees the main one first, which may be a bare repository, then the linked ones
 */
export async function withTrial<T>(
  repository: Repository,
  worktrees: readonly string[],
  { env, signal, full }: TrialOptions,
  action: (trial: Trial) => Promise<T>,
): Promise<T> {
  const folder = await makeTrialFolder(repository.commonDir)
  try {
    return await action(await initTrial(repository, worktrees, folder, { env, signal, full }))
  } finally {
    await removeTrialFolder(folder)
  }
}

async function initTrial(
  repository: Repository,
  worktrees: readonly string[],
  folder: string,
  { env, signal, full }: TrialOptions,
): Promise<Trial> {
  const [tree, nonce] = [join(folder, 'tree'), makeNonce()]
  const gitDir = join(tree, '.git')
  const own = trialEnvironment(env, nonce, repository.root)
  const git = async (cwd: string, args: readonly string[], input?: string) => {
    const run = await runInTrial('git', [...WITHOUT_HOOKS, ...args], {
      cwd,
      env: own,
      signal,
      ...(input === undefined ? {} : { input }),
    })
    if (run.exitCode !== 0) throw failed(args, run)
    return run.output
  }
  await mkdir(tree)
  const format = (await runGit(repository.git, ['rev-parse', '--show-object-format'])).toString().trim()
  const asked = ['--quiet', '--template=', '--initial-branch=hushkey-trial', `--object-format=${format}`]
  await git(folder, ['init', ...asked, tree])
  await git(folder, ['init', ...asked, '--bare', join(folder, 'remote.git')])
  await shareObjects(repository, gitDir, join(folder, 'remote.git'))
  await writeConfig(git, tree, repository, join(folder, 'remote.git'))
  await copyHooks(join(repository.commonDir, 'hooks'), join(gitDir, 'hooks'), full)
  const marks = join(gitDir, `hushkey-trial-${nonce}`)
  await writeFile(marks, '')
  let read = 0
  return {
    folder,
    gitDir,
    env: own,
    signal,
    mapping: { folders: foldersOf(repository, worktrees, folder) },
    git,
    async takeMarks() {
      const lines = (await readFile(marks, 'utf8')).split('\n').filter(Boolean)
      const fresh = lines.slice(read)
      read = lines.length
      return fresh
    },
  }
}

const WITHOUT_HOOKS = ['-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false']

function failed(args: readonly string[], { timedOut, output }: TrialRun): UserError {
  if (timedOut) return new UserError('the trial was stopped before it was done', 'Run the command again.')
  return new UserError(
    `the trial could not be prepared: git ${args.find((word) => !word.startsWith('-'))}: ${output.trim().split('\n')[0]}`,
  )
}

/** Git finds what is committed in the objects of the real repository, and writes its own ones elsewhere. */
async function shareObjects({ commonDir }: Repository, gitDir: string, remote: string): Promise<void> {
  const real = join(commonDir, 'objects')
  await appendFile(join(gitDir, 'objects/info/alternates'), `${real}\n`)
  await appendFile(join(remote, 'objects/info/alternates'), `${real}\n${join(gitDir, 'objects')}\n`)
  for (const to of [gitDir, remote])
    await copyFile(join(commonDir, 'shallow'), join(to, 'shallow')).catch(ignoreMissing)
  await mkdir(join(gitDir, 'info'), { recursive: true })
  for (const name of ['exclude', 'attributes', 'lefthook.checksum'])
    await copyFile(join(commonDir, 'info', name), join(gitDir, 'info', name)).catch(ignoreMissing)
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}

async function writeConfig(git: Trial['git'], tree: string, repository: Repository, remote: string): Promise<void> {
  const identity = await tryGit(repository.git, ['var', 'GIT_COMMITTER_IDENT'])
  const nobody =
    identity.code === 0
      ? []
      : ([
          ['user.name', 'hushkey'],
          ['user.email', 'trial@hushkey.invalid'],
        ] as const)
  const all = [
    ...(await copiedConfig(repository)),
    ...nobody,
    ...QUIET,
    ['remote.origin.url', remote] as const,
    ['remote.origin.fetch', '+refs/heads/*:refs/remotes/origin/*'] as const,
  ]
  for (const [name, value] of all) await git(tree, ['config', '--add', name, value])
  await git(remote, ['config', 'core.hooksPath', '/dev/null'])
}

/** A linked worktree below the main one stays there; another one lies beside it. */
function foldersOf({ commonDir }: Repository, worktrees: readonly string[], folder: string) {
  const [main = '', ...linked] = worktrees
  const tree = join(folder, 'tree')
  const placed = linked.map((root, index) => {
    const inside = relative(main, root)
    const isBelow = main !== '' && inside !== '..' && !inside.startsWith(`..${sep}`)
    return [root, isBelow ? join(tree, inside) : join(folder, `worktree-${index + 1}`)] as const
  })
  const byDepth = placed.toSorted(([a], [b]) => b.length - a.length)
  return [...byDepth, [commonDir, join(tree, '.git')] as const, ...(main === '' ? [] : [[main, tree] as const])]
}
