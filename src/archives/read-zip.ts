import { inflateRawSync } from 'node:zlib'
import { type Entry, fromBufferPromise, getFileNameLowLevel } from 'yauzl'
import { type Budget, leaveOut, roomFor } from './bounds.ts'
import type { InnerFile } from './inner-file.ts'

/** The files of a zip, by its list of contents, as programs unpack it. @throws for a zip that is broken */
export async function* readZip(bytes: Buffer, budget: Budget): AsyncGenerator<InnerFile> {
  const zip = await fromBufferPromise(bytes, { decodeStrings: false })
  for await (const entry of zip.eachEntry()) {
    const path = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw as Buffer, entry.extraFields, false)
    if (path.endsWith('/')) continue
    if (--budget.files < 0) throw new RangeError('too many files')
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
    const file = unpacked(entry, bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize), budget)
    if (file) yield { path, bytes: file }
  }
}

/** Never more than what the list says and the bounds allow, whatever stands there. */
function unpacked(entry: Entry, packed: Buffer, budget: Budget): Buffer | null {
  const { compressionMethod, uncompressedSize } = entry
  const room = roomFor(budget, packed.length, uncompressedSize)
  if (room === null) return null
  if (entry.isEncrypted()) leaveOut(budget, 'behind a password')
  else if (compressionMethod !== 0 && compressionMethod !== 8) leaveOut(budget, 'packed in a way that is not read')
  else {
    const file = compressionMethod === 0 ? packed : inflated(packed, Math.min(room, uncompressedSize))
    if (file) {
      budget.bytes -= file.length
      return file
    }
    leaveOut(budget, 'broken')
  }
  return null
}

function inflated(packed: Buffer, most: number): Buffer | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch {
    return null
  }
}
