/**
 * A path or word as one argument for a POSIX shell, to be pasted.
 * @returns null for text with control characters, which no terminal should be given to paste
 */
export function shellQuote(word: string): string | null {
  if (/[\x00-\x1f\x7f-\x9f]/.test(word)) return null
  if (/^[A-Za-z0-9_./:@%+,=-]+$/.test(word)) return word
  return `'${word.replaceAll("'", `'\\''`)}'`
}
