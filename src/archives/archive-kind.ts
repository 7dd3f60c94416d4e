/** Archives that are read; `gzip` may hold a tar. */
export type ArchiveKind = 'zip' | 'gzip' | 'tar'

/** So many bytes at the start tell the kind. */
export const HEAD_OF_ARCHIVE = 512

/**
 * What kind of archive begins with these bytes: its name says nothing, as a .docx, a .jar and a .whl are zips all the same.
 * @returns null for what is none
 */
export function archiveKind(head: Uint8Array): ArchiveKind | null {
  if (begins(head, 0x50, 0x4b, 3, 4)) return 'zip' // https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
  if (begins(head, 0x1f, 0x8b, 8)) return 'gzip' // https://www.rfc-editor.org/rfc/rfc1952
  return textAt(head, 257, 5) === 'ustar' ? 'tar' : null // https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
}

/** Archives that are recognised and not read. */
export function unreadKind(head: Uint8Array): string | null {
  if (textAt(head, 0, 4) === 'Rar!') return 'RAR'
  if (begins(head, 0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)) return '7z'
  if (begins(head, 0xfd, 0x37, 0x7a, 0x58, 0x5a, 0)) return 'xz'
  if (begins(head, 0x28, 0xb5, 0x2f, 0xfd)) return 'Zstandard'
  return textAt(head, 0, 3) === 'BZh' && textAt(head, 4, 6) === '1AY&SY' ? 'bzip2' : null
}

function begins(head: Uint8Array, ...bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte)
}

function textAt(head: Uint8Array, from: number, length: number): string {
  return Buffer.from(head.subarray(from, from + length)).toString('latin1')
}
