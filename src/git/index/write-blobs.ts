import { UserError } from '../../errors.ts'
import type { Repository } from '../repository.ts'
import { runGit } from '../run-git.ts'
import { withTemporaryFiles } from '../with-temporary-files.ts'

/**
 * Stores contents as they are (no filter runs), all by one Git, which takes several only from files: for that moment they lie
 * in the repository's own folder.
 * @returns their object ids, in the same order
 * @throws UserError when one could not be stored
 */
export async function writeBlobs({ git, gitDir }: Repository, contents: readonly Buffer[]): Promise<string[]> {
  if (!contents.length) return []
  const files = new Map(contents.map((content, at) => [`${at}`, content]))
  const cure = 'Allow writing to it, or free some space there, then run the command again.'
  return withTemporaryFiles(gitDir, files, cure, async (folder) => {
    const paths = [...files.keys()].map((name) => `${folder}/${name}\n`).join('')
    const answer = await runGit(git, ['hash-object', '-w', '--no-filters', '--stdin-paths'], paths)
    const ids = answer.toString().split('\n').filter(Boolean)
    if (ids.length !== contents.length || !ids.every((id) => /^[0-9a-f]{40,64}$/.test(id)))
      throw new UserError('git gave no ids that can be read for what it was to store', 'Run: git status')
    return ids
  })
}
