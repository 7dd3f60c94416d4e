import { readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'

/**
 * The roots of the repository that a folder is in: of its working tree and, in a linked one, of the main one too.
 * @returns null where there is none
 */
export function repositoryRoots(folder: string): readonly string[] | null {
  if (!isAbsolute(folder)) return null
  for (let root = resolve(folder); ; root = dirname(root)) {
    const found = gitFolderOf(root)
    if (found !== null) {
      const main = found.replace(/[\\/]worktrees[\\/][^\\/]+$/, '')
      return [...new Set([root, realpathSync(root), dirname(resolve(root, main))])].map((each) =>
        each.replaceAll('\\', '/'),
      )
    }
    if (root === dirname(root)) return null
  }
}

/** A linked working tree has a file that says where its Git folder is. */
function gitFolderOf(root: string): string | null {
  const path = join(root, '.git')
  try {
    if (statSync(path).isDirectory()) return '.git'
    return /^gitdir: (.+)$/m.exec(readFileSync(path, 'utf8'))?.[1] ?? null
  } catch {
    return null
  }
}
