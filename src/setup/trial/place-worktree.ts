import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve } from 'node:path'
import type { Repository } from '../../git/repository.ts'
import { tryGit } from '../../git/run-git.ts'
import { exists } from '../project.ts'
import { copyHooks, isLeftOut, linkHooks } from './copy-hooks.ts'
import { copySettings } from './copy-settings.ts'
import { linkPackages } from './link-packages.ts'
import { placeInTrial } from './place-in-trial.ts'
import type { Trial } from './trial.ts'

export interface PlaceOptions {
  /** Whether it is the main worktree of the trial, which is there already. */
  readonly main: boolean
  /** Whether all files and hooks are there, for hooks that run other programs; else only settings and `pre-commit`. */
  readonly full: boolean
}

/**
 * Puts a worktree into the trial as it is now: its hooks, its settings, its packages.
 * @returns its root in the trial
 */
export async function placeWorktree(trial: Trial, real: Repository, { main, full }: PlaceOptions): Promise<string> {
  const root = placeInTrial(trial.mapping, real.root)
  if (root === null) throw new Error('a worktree has no place in the trial')
  const head = real.parents[0]
  if (!main) await addWorktree(trial, root)
  if (full && head) {
    await trial.git(root, ['read-tree', head])
    await trial.git(root, ['checkout-index', '--all', '--quiet', '--index'])
  }
  const hooks = await placeHooks(trial, real, root, { main, full })
  const isWanted = (path: string) => !(hooks !== '' && path.startsWith(`${hooks}/`) && isLeftOut(path, full))
  const { tracked } = await copySettings(real, root, hooks)
  const kept = tracked.filter(isWanted)
  // what is not in the working tree, as in a sparse checkout, is not in the trial either
  for (const path of tracked)
    if (!isWanted(path) || !(await exists(real.root, path))) await rm(join(root, path), { force: true })
  await trial.git(
    root,
    ['update-index', '--add', '--remove', '-z', '--stdin'],
    tracked.map((path) => `${path}\0`).join(''),
  )
  await keepModes(real, root, kept)
  for (const folder of foldersWithPackages(tracked))
    await linkPackages(trial.mapping, join(real.root, folder), join(root, folder))
  // where nothing is committed yet, a hook may behave as it never does again
  if (head || !main) await commitBase(trial, root, full && head ? [head] : [])
  return root
}

async function addWorktree(trial: Trial, root: string): Promise<void> {
  const main = join(trial.gitDir, '..')
  const empty = (await trial.git(main, ['hash-object', '-t', 'tree', '-w', '--stdin'], '')).trim()
  const start = await commitTree(trial, main, empty, [])
  await trial.git(main, ['worktree', 'add', '--quiet', '--no-checkout', '--detach', root, start])
}

/** The commit that the tried ones come after; the remote has it too, so that a push brings only what is tried. */
async function commitBase(trial: Trial, root: string, parents: readonly string[]): Promise<void> {
  const tree = (await trial.git(root, ['write-tree'])).trim()
  const base = await commitTree(trial, root, tree, parents)
  await trial.git(root, ['update-ref', 'HEAD', base])
  await trial.git(join(trial.folder, 'remote.git'), ['update-ref', 'refs/heads/hushkey-trial', base])
  await trial.git(root, ['update-ref', 'refs/remotes/origin/hushkey-trial', base])
}

async function commitTree(trial: Trial, root: string, tree: string, parents: readonly string[]): Promise<string> {
  const args = [
    'commit-tree',
    tree,
    '-m',
    'chore: where a trial of hushkey begins',
    ...parents.flatMap((id) => ['-p', id]),
  ]
  return (await trial.git(root, args)).trim()
}

/** @returns the hooks folder relative to the root of the worktree; empty where it lies elsewhere */
async function placeHooks(trial: Trial, real: Repository, root: string, { main, full }: PlaceOptions): Promise<string> {
  const asked = await tryGit(real.git, ['config', '--get', 'core.hooksPath'])
  const configured = asked.code === 0 ? asked.stdout.toString().replace(/\n$/, '') : null
  if (configured === null) return ''
  const folder = resolve(real.root, expandHome(configured, trial.env.HOME))
  const place = placeInTrial(trial.mapping, folder)
  if (place === null) {
    const links = await mkdtemp(join(trial.folder, 'hooks-'))
    await linkHooks(folder, links, full)
    await setHooksPath(trial, root, links, main)
    return ''
  }
  await copyHooks(folder, place, full)
  await setHooksPath(trial, root, isAbsolute(configured) || configured.startsWith('~') ? place : configured, main)
  const inside = relative(root, place).split('\\').join('/')
  return inside.startsWith('..') || inside.startsWith('.git/') || inside === '' ? '' : inside
}

function expandHome(path: string, home = ''): string {
  return path.startsWith('~/') ? join(home, path.slice(2)) : path
}

/** A linked worktree may have another value than the main one. */
async function setHooksPath(trial: Trial, root: string, value: string, main: boolean): Promise<void> {
  if (main) return void (await trial.git(root, ['config', 'core.hooksPath', value]))
  await trial.git(root, ['config', 'extensions.worktreeConfig', 'true'])
  await trial.git(root, ['config', '--worktree', 'core.hooksPath', value])
}

/** Where the file system keeps no modes, Git's index does. */
async function keepModes(real: Repository, root: string, paths: readonly string[]): Promise<void> {
  const fileMode = await tryGit(real.git, ['config', '--type=bool', '--get', 'core.fileMode'])
  if (fileMode.stdout.toString().trim() !== 'false') return
  const hooks = paths.filter((path) => /^\.husky\/|hooks\//.test(path))
  for (const path of hooks) await chmod(join(root, path), 0o755).catch(() => {})
}

function foldersWithPackages(paths: readonly string[]): string[] {
  const folders = paths.flatMap((path) => /^(?:(.*)\/)?package\.json$/.exec(path)?.slice(1) ?? [])
  return [...new Set(['', ...folders.map((folder) => folder ?? '')])]
}
