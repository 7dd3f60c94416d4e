import { cp, lstat, mkdir, readdir, symlink } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** The other hooks that Git runs for a commit or a push (https://git-scm.com/docs/githooks). */
const OTHER_HOOKS =
  /^(?:pre-merge-commit|prepare-commit-msg|commit-msg|pre-rebase|pre-push|pre-auto-gc|reference-transaction|applypatch-msg|pre-applypatch)$/

/**
 * Whether a hook has no part in the trial: what runs when all is decided could reach beyond it.
 * @param full false where only `pre-commit` is tried
 */
export function isLeftOut(path: string, full: boolean): boolean {
  const name = basename(path)
  return /^post-/.test(name) || (!full && OTHER_HOOKS.test(name))
}

/** A hooks folder with more than that holds something else. */
const MOST_FILES = 2000

/** Copies a folder with hooks that Git does not track, without the samples and without what runs afterwards. */
export async function copyHooks(from: string, to: string, full: boolean): Promise<void> {
  let count = 0
  await cp(from, to, {
    recursive: true,
    force: true,
    verbatimSymlinks: true,
    filter: (path) => {
      if (isLeftOut(path, full) && path !== from) return false
      return !path.endsWith('.sample') && count++ < MOST_FILES
    },
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error // Git runs nothing then, and so does the trial
  })
}

/** Makes a folder that leads to each hook of a folder outside of the repository, but not to what runs afterwards. */
export async function linkHooks(from: string, to: string, full: boolean): Promise<void> {
  await mkdir(to, { recursive: true })
  const names = await readdir(from).catch(() => [])
  for (const name of names.filter((name) => !isLeftOut(name, full))) {
    const isFolder = (await lstat(join(from, name))).isDirectory()
    await symlink(join(from, name), join(to, name), isFolder ? 'junction' : 'file')
  }
}
