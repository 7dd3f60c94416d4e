import { posix } from 'node:path'
import { uncommittedPaths } from '../git/paths/uncommitted-paths.ts'
import type { Repository } from '../git/repository.ts'
import { readBytes } from './files/read-bytes.ts'
import { readCommitted } from './files/read-committed.ts'
import { lockfilesOf } from './managers/package-manager.ts'
import type { Project } from './project.ts'
import { readRecord } from './record.ts'

/**
 * The files that have to be committed so that everybody gets what `init` set up, whichever run of it wrote them: those
 * of its record, and those by which hushkey is installed. A file that somebody else changes later is none.
 * @returns paths relative to the Git root
 */
export async function pendingFiles(project: Project): Promise<string[]> {
  const { repository, folder, manager } = project
  const written = new Map<string, string[]>()
  for (const { path, added } of (await readRecord(repository)).files)
    if (isShared(path)) written.set(path, [...(written.get(path) ?? []), ...added])
  const manifest = posix.join(folder, 'package.json')
  const locks = lockfilesOf(manager)
  const texts = await changedTexts(repository, [...new Set([...written.keys(), manifest, ...locks])])
  const isPending = (path: string) => {
    const text = texts.get(path)
    if (!text) return false
    const added = written.get(path)
    if (added && lacks(text, added)) return true
    return (
      (path === manifest || locks.includes(path)) &&
      text.now.includes('hushkey') &&
      !text.committed?.includes('hushkey')
    )
  }
  // where the manifest goes into a commit, a lock file that does not fit it would stop `npm ci`
  const goesAlong = (path: string) => locks.includes(path) && isPending(manifest)
  return [...texts.keys()].filter((path) => isPending(path) || goesAlong(path))
}

/** What is in the Git folder, or beside the repository, no clone gets. */
function isShared(path: string): boolean {
  return !/(?:^|\/)\.git\/|^\.\.\/|^\/|^[a-z]:/i.test(path)
}

/** A file as it is here, and in the last commit. */
interface Texts {
  readonly now: string
  readonly committed: string | null
}

/** Those of the paths that differ from the last commit. */
async function changedTexts(repository: Repository, paths: readonly string[]): Promise<Map<string, Texts>> {
  const states = await uncommittedPaths(repository, paths)
  const changed = paths.filter((path) => (states ? states.has(path) && states.get(path) !== 'deleted' : true))
  const committed = await readCommitted(repository, changed)
  const texts = new Map<string, Texts>()
  for (const [at, path] of changed.entries()) {
    const now = await readBytes(repository.root, path)
    if (now) texts.set(path, { now: now.toString('latin1'), committed: committed[at]?.toString('latin1') ?? null })
  }
  return texts
}

/** Whether the last commit has not all the lines of `init` that stand in the file now. */
function lacks({ now, committed }: Texts, added: readonly string[]): boolean {
  if (committed === null) return true
  const [here, there] = [linesOf(now), linesOf(committed)]
  return added.flatMap((line) => [...linesOf(asLatin1(line))]).some((line) => here.has(line) && !there.has(line))
}

function linesOf(text: string): Set<string> {
  return new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  )
}

function asLatin1(text: string): string {
  return Buffer.from(text).toString('latin1')
}
