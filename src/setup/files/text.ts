const BOM = '\uFEFF'

/**
 * Edits the text of a file and keeps all that is not text: its encoding, its byte order mark.
 * Bytes that are not UTF-8 pass through unharmed, as Latin-1.
 * @param before null for a file that does not exist yet
 * @param edit gets the text and the file's line ending
 */
export function editText(before: Buffer | null, edit: (text: string, eol: string) => string): Buffer {
  const bytes = before ?? Buffer.alloc(0)
  const encoding = bytes.equals(Buffer.from(bytes.toString('utf8'))) ? 'utf8' : 'latin1'
  const text = bytes.toString(encoding)
  const bom = text.startsWith(BOM) ? BOM : ''
  const body = text.slice(bom.length)
  return Buffer.from(bom + edit(body, lineEnding(body)), encoding)
}

/** The line ending that most lines have. */
function lineEnding(text: string): string {
  const all = text.split('\n').length - 1
  const windows = text.split('\r\n').length - 1
  return windows > all / 2 ? '\r\n' : '\n'
}

/** Its lines with their endings, so that joining them gives back the text. */
export function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** The text with lines added at its end; whether the last line has a line ending stays as it was. */
export function appendLines(text: string, lines: readonly string[], eol: string): string {
  const added = lines.join(eol)
  if (text === '' || text.endsWith('\n')) return `${text}${added}${eol}`
  return `${text}${eol}${added}`
}
