/**
 * A path or word as one argument for a POSIX shell, to be pasted.
 * @returns null for text with characters that act on a terminal or that nobody sees, which no terminal should be given to paste
 */
export function shellQuote(word: string): string | null {
  if (/^[A-Za-z0-9_./:@%+,=-]+$/.test(word)) return word
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(word)) return null
  return `'${word.replaceAll("'", `'\\''`)}'`
}
