import { posix } from 'node:path'
import { ignoredWith } from '../git/paths/ignored-with.ts'
import type { Repository } from '../git/repository.ts'
import { runGit } from '../git/run-git.ts'
import { foldersUp } from './files/folders-up.ts'
import { readBytes } from './files/read-bytes.ts'

/**
 * The untracked files that Git ignores only by these lines of a `.gitignore`: without them the next `git add .` would stage
 * what may hold a key.
 * @param path of the `.gitignore` @param lines those that are to go @param rest its text without them
 */
export async function uncoveredFiles(
  repository: Repository,
  path: string,
  lines: readonly string[],
  rest: string,
): Promise<string[]> {
  const { git, root } = repository
  const args = ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--directory']
  const ignored = (await runGit({ ...git, cwd: root }, args)).toString().split('\0').filter(Boolean)
  const covered = await ignoredWith(repository, new Map([[path, lines.join('')]]), ignored)
  if (!covered.size) return []
  const texts = new Map<string, string>()
  for (const folder of new Set([...covered].flatMap((file) => [...foldersUp(posix.dirname(file)), ''])))
    await read(root, posix.join(folder, '.gitignore'), texts)
  const still = await ignoredWith(repository, texts.set(path, rest), [...covered])
  return [...covered].filter((file) => !still.has(file))
}

async function read(root: string, path: string, texts: Map<string, string>): Promise<void> {
  const text = await readBytes(root, path)
  if (text) texts.set(path, text.toString())
}
