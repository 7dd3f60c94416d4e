const BOM = '\uFEFF'

/** A text's lines with their endings, so that joining them gives back the text. */
export function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? []
}

/** The line ending that most lines have. */
export function lineEnding(text: string): string {
  const all = text.split('\n').length - 1
  return text.split('\r\n').length - 1 > all / 2 ? '\r\n' : '\n'
}

/** Edits a text behind its byte order mark, where it has one. */
export function behindMark(text: string, edit: (body: string) => string): string {
  return text.startsWith(BOM) ? BOM + edit(text.slice(1)) : edit(text)
}

/** The text with whole lines added at its end. @param lines without line endings */
export function appendLines(text: string, lines: readonly string[], eol = lineEnding(text)): string {
  if (!lines.length) return text
  const closed = text === '' || text.endsWith('\n') ? text : text + eol
  return closed + lines.map((line) => line + eol).join('')
}
