import { createHash } from 'node:crypto'
import { lstat, readdir, readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'

/** Everything below a folder, links as links, by path: kind, permission bits and a hash of what it holds. */
export async function snapshotOf(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  const visit = async (at: string) => {
    for (const name of (await readdir(join(folder, at))).sort()) {
      const path = join(at, name)
      const kind = await lstat(join(folder, path))
      if (kind.isSymbolicLink()) found[path] = `link ${await readlink(join(folder, path))}`
      else if (kind.isDirectory()) await visit(path)
      else found[path] = `${kind.mode.toString(8)} ${hashOf(await readFile(join(folder, path)))}`
    }
  }
  await visit('')
  return found
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
