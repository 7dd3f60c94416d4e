import { gunzipSync } from 'node:zlib'
import { type ArchiveKind, archiveKind } from './archive-kind.ts'
import { BOUNDS, type Budget, createBudget, leaveOut, roomFor } from './bounds.ts'
import type { InnerFile } from './inner-file.ts'
import { readTar } from './read-tar.ts'
import { readZip } from './read-zip.ts'

/** What of an archive nobody looked at, and why. */
export interface Unread {
  readonly unread: string
}

/**
 * The files of an archive and of those in it, within bounds, and what was left out. This is a program of its own: it is
 * loaded when something is an archive.
 * @param name of the archive, by which what a `.gz` holds is called
 */
export async function* openArchive(bytes: Buffer, kind: ArchiveKind, name: string): AsyncGenerator<InnerFile | Unread> {
  const budget = createBudget()
  yield* filesIn(bytes, kind, name, budget, 1)
  for (const [why, count] of budget.unread)
    yield { unread: count === 1 ? `a file in it is ${why}` : `${count} files in it are ${why}` }
}

async function* filesIn(
  bytes: Buffer,
  kind: ArchiveKind,
  name: string,
  budget: Budget,
  depth: number,
): AsyncGenerator<InnerFile | Unread> {
  try {
    for await (const file of READERS[kind](bytes, budget, name)) {
      const inner = archiveKind(file.bytes)
      const isSame = kind === 'gzip' && inner === 'tar' // a .tar.gz is one archive
      if (!inner) yield file
      else if (depth >= BOUNDS.depth && !isSame) leaveOut(budget, `an archive, ${BOUNDS.depth} deep in others`)
      else
        for await (const each of filesIn(file.bytes, inner, file.path, budget, isSame ? depth : depth + 1))
          yield 'unread' in each || isSame ? each : { ...each, path: `${file.path}!${each.path}` }
    }
  } catch (error) {
    if (error instanceof RangeError && budget.files < 0) {
      if (depth > 1) throw error
      yield { unread: `it holds more than ${BOUNDS.files} files` }
    } else if (depth > 1) leaveOut(budget, 'an archive that is broken')
    else yield { unread: `it begins like an archive (${kind}), but is broken` }
  }
}

type Read = (bytes: Buffer, budget: Budget, name: string) => AsyncIterable<InnerFile> | Iterable<InnerFile>

const READERS: Readonly<Record<ArchiveKind, Read>> = { zip: readZip, tar: readTar, gzip: readGzip }

/** One file; what stands behind the end of the first is unpacked along with it. */
function* readGzip(bytes: Buffer, budget: Budget, name: string): Generator<InnerFile> {
  const room = roomFor(budget, bytes.length, 0) as number
  let file: Buffer
  try {
    file = gunzipSync(bytes, { maxOutputLength: Math.max(1, Math.min(room, bytes.length * BOUNDS.ratio)) })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') throw error
    return leaveOut(budget, `unpacked larger than the bounds`)
  }
  budget.bytes -= file.length
  yield { path: name.replace(/^.*\//, '').replace(/\.t?gz$|\.gzip$/i, ''), bytes: file }
}
