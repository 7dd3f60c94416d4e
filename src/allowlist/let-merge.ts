import { UserError } from '../errors.ts'
import { readPlainFile } from '../files/read-plain-file.ts'
import type { Repository } from '../git/repository.ts'
import { runGit } from '../git/run-git.ts'
import { readStaged } from '../git/texts/read-staged.ts'
import { hasLongEntries } from './config-layout.ts'
import { writeAndStage } from './write-and-stage.ts'

const FILE = '.gitattributes'

/**
 * Tells Git to keep both when two branches add an entry at the same place: `<file> merge=union`, once, in
 * `.gitattributes` (https://git-scm.com/docs/gitattributes, "Built-in merge drivers"). Every entry is a line of its own
 * with a comma, so both lines are again a list; what is not (one entry, changed on both sides) is a twin, which hushkey
 * refuses loudly.
 *
 * Left alone where somebody decided about this file already, where `.gitattributes` has edits that are not staged, and
 * where entries take several lines, which Git would mix.
 * @returns whether `.gitattributes` was written and staged
 */
export async function letMerge(repository: Repository, file: string, text = ''): Promise<boolean> {
  if (file.endsWith('package.json') || hasLongEntries(text)) return false
  const { git, root } = repository
  const answer = (await runGit(git, ['check-attr', '-z', 'merge', '--', file])).toString()
  const [, , value, end] = answer.split('\0') // path, attribute, value, each ended by a NUL
  if (end !== '') throw new UserError('git check-attr gave an answer that cannot be read', 'Run the command again.')
  if (value !== 'unspecified') return false
  const disk = (await readPlainFile(root, FILE))?.toString('utf8') ?? null
  const [staged = null] = await readStaged(repository, [FILE])
  if (disk?.replaceAll('\r\n', '\n') !== staged?.replaceAll('\r\n', '\n')) return false
  const eol = disk?.includes('\r\n') ? '\r\n' : '\n'
  const before = disk && !disk.endsWith('\n') ? disk + eol : (disk ?? '')
  await writeAndStage(repository, FILE, disk, `${before}/${file} merge=union${eol}`)
  return true
}
