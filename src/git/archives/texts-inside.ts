import type { Change } from '../changes/change.ts'
import type { AddedText, Unreadable } from '../texts/added-text.ts'
import { piecesOf } from '../texts/held-blob.ts'
import { textsOfBlob } from '../texts/texts-of-blob.ts'
import type { Archive } from './archive-blob.ts'

/** The texts in an archive, each with the lines that no file of its name in a parent's archive has, and what was not read. */
export async function* textsInside(
  change: Change,
  archive: Archive,
  parents: readonly Archive[],
): AsyncGenerator<AddedText | Unreadable> {
  const { openArchive } = await import('../../archives/open-archive.ts')
  const open = ({ bytes, kind }: Archive) => openArchive(bytes, kind, change.path)
  const before: Map<string, Buffer>[] = []
  for (const parent of parents) {
    const files = new Map<string, Buffer>()
    for await (const file of open(parent)) if ('bytes' in file) files.set(file.path, file.bytes)
    before.push(files)
  }
  for await (const file of open(archive)) {
    if ('unread' in file) {
      yield { change, unreadable: file.unread }
      continue
    }
    const { path, bytes } = file
    const held = before.flatMap((files) => files.get(path) ?? [])
    if (held.some((old) => old.equals(bytes))) continue
    const inner = {
      ...change,
      path: `${change.path}/${path}`,
      inside: { archive: change.path, path },
      before: held.length ? change.before : [],
      inEveryParent: false,
    }
    yield* textsOfBlob(inner, { name: path, size: bytes.length, held: bytes, pieces: piecesOf(bytes) }, held)
  }
}
