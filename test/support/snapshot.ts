import { createHash } from 'node:crypto'
import { lstat, readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { TempRepo } from './temp-repo.ts'

/** Every file of the working tree with its mode and a hash of its content, and every entry of the index. */
export async function snapshot(repo: TempRepo): Promise<Record<string, string>> {
  const found: Record<string, string> = { index: await repo.git('ls-files', '--stage') }
  for (const entry of await readdir(repo.root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() || /\/(?:\.git|node_modules)\//.test(path)) continue
    const hash = createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
    found[relative(repo.root, path)] = `${(await lstat(path)).mode.toString(8)} ${hash}`
  }
  return found
}
