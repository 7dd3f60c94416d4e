/** A file's text and how to turn an edited one back into bytes. */
export interface FileText {
  /** With its byte order mark, where it has one. */
  readonly text: string
  readonly encoding: 'utf8' | 'latin1'
}

/** Bytes that are not UTF-8 pass through unharmed, as Latin-1. */
export function readText(bytes: Buffer): FileText {
  const text = bytes.toString('utf8')
  return Buffer.from(text, 'utf8').equals(bytes)
    ? { text, encoding: 'utf8' }
    : { text: bytes.toString('latin1'), encoding: 'latin1' }
}

/** Edits a file's text and keeps its encoding. */
export function editBytes(bytes: Buffer | null, edit: (text: string) => string): Buffer {
  const { text, encoding } = readText(bytes ?? Buffer.alloc(0))
  return Buffer.from(edit(text), encoding)
}
