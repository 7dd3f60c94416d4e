import { createHash } from 'node:crypto'
import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Repository } from '../repository.ts'
import { readStaged } from '../texts/read-staged.ts'

/** The texts of files as the index has them. */
export interface StagedTexts {
  /** Null for one that is not staged. */
  readonly texts: ReadonlyMap<string, string | null>
  /** Which of them are the same on the disk, byte by byte. */
  readonly asOnDisk: ReadonlySet<string>
}

/** Larger ones are left to Git, in bytes. */
const LARGEST = 1_000_000

/**
 * Reads small files as the index has them; what has the same id on the disk is read from there, so that Git need not be started.
 * @param paths relative to the Git root
 * @param ids of the staged objects, where they are known
 */
export async function stagedOrOnDisk(
  repository: Repository,
  paths: readonly string[],
  ids: ReadonlyMap<string, string>,
): Promise<StagedTexts> {
  const texts = new Map<string, string | null>()
  await Promise.all(
    paths.map(async (path) => {
      const text = await textOnDisk(join(repository.root, path), ids.get(path))
      if (text !== null) texts.set(path, text)
    }),
  )
  const asOnDisk = new Set(texts.keys())
  const others = paths.filter((path) => !asOnDisk.has(path))
  const read = others.length ? await readStaged(repository, others) : []
  for (const [at, path] of others.entries()) texts.set(path, read[at] ?? null)
  return { texts, asOnDisk }
}

/** @returns null where that is not the object with this id, as where Git converts line ends, or nothing that can be read */
async function textOnDisk(file: string, id = ''): Promise<string | null> {
  try {
    const found = await lstat(file)
    if (!found.isFile() || found.size > LARGEST) return null
    const bytes = await readFile(file)
    const hash = createHash(id.length === 64 ? 'sha256' : 'sha1')
      .update(`blob ${bytes.length}\0`)
      .update(bytes)
    return hash.digest('hex') === id ? bytes.toString('utf8') : null
  } catch {
    return null
  }
}
