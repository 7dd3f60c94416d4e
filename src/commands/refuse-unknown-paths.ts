import { lstatSync } from 'node:fs'
import { resolve } from 'node:path'
import { nearest } from '../config/nearest.ts'
import { UserError } from '../errors.ts'
import { ignoresCase } from '../git/paths/ignores-case.ts'
import { type GitContext, tryGit } from '../git/run-git.ts'
import { printableStart } from '../printable.ts'
import { COMMAND_NAMES } from './help.ts'

/** Which commits are checked. */
interface Checked {
  readonly range?: string
  readonly history?: boolean
}

/**
 * A word that is neither a command nor a path would be a filter that nothing passes, so that a slip of the keyboard
 * looked like a clean check, or like nothing to fix.
 * @param checked the commits that are checked, whose paths may be gone by now
 * @throws UserError for the first word that names nothing on disk, in the index, in the last commit or in these
 */
export async function refuseUnknownPaths(
  git: GitContext,
  words: readonly string[],
  checked: Checked = {},
): Promise<void> {
  const absent = words.filter((word) => !isOnDisk(resolve(git.cwd, word)))
  if (absent.length > 1 && (await areTracked(git, absent))) return
  for (const word of absent) {
    if (await isKnownToGit(git, word, checked)) continue
    const command = nearest(word, COMMAND_NAMES)
    const cure = command ? `Did you mean: npx hushkey ${command}` : 'Run: npx hushkey --help'
    throw new UserError(`"${printableStart(word, 60)}" is neither a command nor a path that is here or staged`, cure)
  }
}

function isOnDisk(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false // on the way there is no folder
  }
}

/** Whether Git tracks all of them, as where files are not checked out: a question for each would take minutes. */
async function areTracked(git: GitContext, paths: readonly string[]): Promise<boolean> {
  for (let at = 0; at < paths.length; at += MOST_AT_ONCE) {
    const specs = paths.slice(at, at + MOST_AT_ONCE).map((path) => `:(literal)${path}`)
    if ((await tryGit(git, ['ls-files', '--error-unmatch', '--', ...specs])).code !== 0) return false
  }
  return true
}

/** Systems limit how long a command may be. */
const MOST_AT_ONCE = 200

async function isKnownToGit(git: GitContext, path: string, { range, history }: Checked): Promise<boolean> {
  const questions = [
    ['ls-files', '-z', '--cached'],
    ['diff', '--cached', '--name-only', '-z', '--no-ext-diff', '--no-renames'], // what is staged to be deleted
    ...(history ? [['log', '-1', '--format=%H', '--all']] : []),
    ...(range === undefined ? [] : [['log', '-1', '--format=%H', '--end-of-options', range]]),
  ]
  const pathspec = `:(literal${(await ignoresCase(git)) ? ',icase' : ''})${path}`
  for (const question of questions) {
    const { code, stdout } = await tryGit(git, [...question, '--', pathspec])
    if (code === 0 && stdout.length) return true
  }
  return false
}
