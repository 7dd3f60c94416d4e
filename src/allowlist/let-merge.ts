import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAtomically } from '../files/write-atomically.ts'
import { readStaged } from '../git/read-staged.ts'
import type { Repository } from '../git/repository.ts'
import { runGit } from '../git/run-git.ts'

const FILE = '.gitattributes'

/**
 * Tells Git to keep both when two branches add an entry at the same place: `<file> merge=union`, once, in
 * `.gitattributes` (https://git-scm.com/docs/gitattributes, "Built-in merge drivers"). Every entry is a line of its own
 * with a comma, so both lines are again a list; what is not (one entry, changed on both sides) is a twin, which hushkey
 * refuses loudly.
 *
 * Left alone where somebody decided about this file already, or where `.gitattributes` has edits that are not staged.
 */
export async function letMerge(repository: Repository, file: string): Promise<void> {
  if (file === 'package.json') return
  const { git, root } = repository
  const answer = (await runGit(git, ['check-attr', '-z', 'merge', '--', file])).toString()
  if (answer.split('\0')[2] !== 'unspecified') return
  const path = join(root, FILE)
  const disk = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  const [staged = null] = await readStaged(repository, [FILE])
  if (disk?.replaceAll('\r\n', '\n') !== staged?.replaceAll('\r\n', '\n')) return
  const eol = disk?.includes('\r\n') ? '\r\n' : '\n'
  const before = disk && !disk.endsWith('\n') ? disk + eol : (disk ?? '')
  await writeAtomically(path, `${before}/${file} merge=union${eol}`)
  await runGit(git, ['add', '--', FILE])
}
