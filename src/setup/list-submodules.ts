import { posix } from 'node:path'
import type { Repository } from '../git/repository.ts'
import { runGit } from '../git/run-git.ts'
import { exists } from './project.ts'

/** The submodules that are checked out here, relative to the root: each is a repository with hooks of its own. */
export async function listSubmodules({ git, root }: Pick<Repository, 'git' | 'root'>): Promise<string[]> {
  const listed = (await runGit({ ...git, cwd: root }, ['ls-files', '-s', '-z'])).toString()
  const paths = listed.split('\0').flatMap((row) => /^160000 [^\t]*\t(.*)$/s.exec(row)?.slice(1) ?? [])
  const isThere = await Promise.all(paths.map((path) => exists(root, posix.join(path, '.git'))))
  return paths.filter((_, at) => isThere[at])
}
