import { join } from 'node:path'
import { UserError } from '../errors.ts'
import { removeFile } from '../files/remove-file.ts'
import { writeAtomically } from '../files/write-atomically.ts'
import { indexEntries } from '../git/index/index-entries.ts'
import { waitForIndex } from '../git/index/wait-for-index.ts'
import { writeIndex } from '../git/index/write-index.ts'
import type { Repository } from '../git/repository.ts'
import { runGit } from '../git/run-git.ts'

/**
 * Writes a file and stages it, or does neither: what is in the working tree alone would count for nothing, and stand in the way
 * of the next entry.
 * @param file relative to the Git root @param before its content until now, null for a new file
 */
export async function writeAndStage(
  repository: Repository,
  file: string,
  before: string | null,
  after: string,
): Promise<void> {
  const { root, git } = repository
  const path = join(root, file)
  const entry = (await indexEntries(repository, [file])).get(file) ?? null
  await waitForIndex(repository)
  await writeAtomically(path, after, { within: root })
  try {
    await runGit(git, ['add', '--', file])
    const staged = (await indexEntries(repository, [file])).get(file)
    if (!staged || staged.id === entry?.id) throw new UserError(`Git did not stage ${file}`, 'Run: git status')
  } catch (error) {
    await takeBack(path, before, root).catch((second) => {
      throw new UserError(`${file} was written, but neither staged nor put back`, 'Run: git status', { cause: second })
    })
    // Git may have staged it before it failed. Where this fails as well, the first error says more.
    await writeIndex(repository, new Map([[file, entry]])).catch(() => {})
    throw error
  }
}

function takeBack(path: string, before: string | null, root: string): Promise<void> {
  return before === null ? removeFile(path, root) : writeAtomically(path, before, { within: root })
}
