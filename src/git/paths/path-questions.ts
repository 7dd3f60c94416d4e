import { unreadableList } from '../changes/change.ts'
import type { Repository } from '../repository.ts'
import { type GitContext, gitError, runGit, tryGit } from '../run-git.ts'
import { ignoresCase } from './ignores-case.ts'

/**
 * Which of `paths` Git ignores, by any of its rules: nested files, `info/exclude` and the user's own (N07).
 * Whether a path is tracked already makes no difference.
 */
export async function ignoredPaths({ git }: Repository, paths: readonly string[]): Promise<Set<string>> {
  const answer = await askIgnored(git, paths)
  if (answer) return answer
  const each = await Promise.all(paths.map((path) => askIgnored(git, [path])))
  return new Set(each.flatMap((found) => [...(found ?? [])]))
}

/** @returns null where Git gives no answer because of one path: a link or a submodule has taken its folder's place */
async function askIgnored(git: GitContext, paths: readonly string[]): Promise<Set<string> | null> {
  const args = ['check-ignore', '--no-index', '-z', '--stdin']
  const asked = paths.map((path) => path.replace(/^:/, './:')) // a colon would begin a pattern
  const { code, stdout, stderr } = await tryGit(git, args, zeroEnded(asked))
  if (code > 1 && /beyond a symbolic link|is in submodule/.test(stderr)) return null
  if (code > 1) throw gitError(args, code, stderr)
  return new Set(pathsAmong(asked, stdout).map((path) => path.replace(/^\.\/:/, ':')))
}

/** What the last rule that fits each path says. */
export interface IgnoreRules {
  readonly ignored: ReadonlySet<string>
  /** Those that a negated pattern (`!.env.development`) takes into Git, each with that pattern. */
  readonly optedIn: ReadonlyMap<string, string>
}

/** Which of `paths` Git ignores, and which it takes in on purpose: both by one question. */
export async function ignoreRules(repository: Repository, paths: readonly string[]): Promise<IgnoreRules> {
  const ignored = new Set<string>()
  const optedIn = new Map<string, string>()
  if (!paths.length) return { ignored, optedIn }
  const args = ['check-ignore', '--no-index', '--verbose', '--non-matching', '-z', '--stdin']
  const asked = paths.map((path) => path.replace(/^:/, './:'))
  const { code, stdout, stderr } = await tryGit(repository.git, args, zeroEnded(asked))
  if (code > 1 && /beyond a symbolic link|is in submodule/.test(stderr))
    return { ignored: await ignoredPaths(repository, paths), optedIn }
  if (code > 1) throw gitError(args, code, stderr)
  const known = new Set(asked)
  const fields = stdout.toString().split('\0')
  for (let at = 0; at + 3 < fields.length; at += 4) {
    const [, , pattern = '', path = ''] = fields.slice(at, at + 4)
    if (!known.has(path)) throw unreadableList()
    const name = path.replace(/^\.\/:/, ':')
    if (pattern.startsWith('!')) optedIn.set(name, pattern)
    else if (pattern) ignored.add(name)
  }
  return { ignored, optedIn }
}

/** The paths of an answer. @throws UserError when one of them was not asked for: it is no answer, or half of one */
export function pathsAmong(asked: readonly string[], answer: Buffer): string[] {
  const known = new Set(asked)
  const found = answer.toString().split('\0').filter(Boolean)
  if (found.some((path) => !known.has(path))) throw unreadableList()
  return found
}

/** Which of `paths` are in the index. */
export async function trackedPaths({ git }: Repository, paths: readonly string[]): Promise<Set<string>> {
  // A path such as `[id].env` names itself, it is no pattern.
  const output = await runGit(git, ['--literal-pathspecs', 'ls-files', '-z', '--', ...paths])
  return new Set(output.toString().split('\0').filter(Boolean))
}

/**
 * The path by which Git tracks the same file where the file system ignores letter case (macOS, Windows).
 * @returns null where letter case counts, and where Git tracks the path itself or no such file
 */
export async function trackedInOtherCase({ git }: Repository, path: string): Promise<string | null> {
  const args = ['ls-files', '-z', '--', `:(top,icase,literal)${path}`]
  const found = (await runGit(git, args)).toString().split('\0').filter(Boolean)
  const other = found.includes(path) ? undefined : found[0]
  return other !== undefined && (await ignoresCase(git)) ? other : null
}

function zeroEnded(paths: readonly string[]): string {
  return paths.map((path) => `${path}\0`).join('')
}
