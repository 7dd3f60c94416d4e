import { decodePath, splitZ } from '../changes/change.ts'
import type { Repository } from '../repository.ts'
import { tryGit } from '../run-git.ts'

/**
 * The files in the folder of a path, by the index or as a commit has them.
 * @returns their paths, relative to the Git root; none where Git cannot say
 */
export async function pathsBeside({ git }: Repository, path: string, commit?: string): Promise<string[]> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const args =
    commit === undefined
      ? ['ls-files', '-z', '--cached', '--full-name', '--', `:(top,literal)${folder || '.'}`]
      : ['ls-tree', '-z', '--name-only', '--full-tree', commit, '--', folder || '.']
  const { code, stdout } = await tryGit(git, args)
  if (code !== 0) return []
  return splitZ(stdout)
    .map(decodePath)
    .filter((other) => other.startsWith(folder) && !other.slice(folder.length).includes('/'))
}
