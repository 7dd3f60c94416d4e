import type { Repository } from '../repository.ts'
import { tryGit } from '../run-git.ts'

/** The blobs that the last commit has at these paths, by path; none before the first commit. */
export async function committedIds({ git, root }: Repository, paths: readonly string[]): Promise<Map<string, string>> {
  if (!paths.length) return new Map()
  const args = ['ls-tree', '-z', '--full-tree', 'HEAD', '--', ...paths]
  const { code, stdout } = await tryGit({ ...git, cwd: root }, args)
  if (code !== 0) return new Map() // there is no commit yet
  const entries = stdout.toString().split('\0').filter(Boolean)
  return new Map(entries.map((entry) => [entry.slice(entry.indexOf('\t') + 1), entry.split(/[ \t]/)[2] as string]))
}
