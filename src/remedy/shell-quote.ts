/**
 * A path or word as one argument of a command that is pasted: in double quotes, which sh, PowerShell and cmd all know;
 * where these would read something into it, in the single quotes of sh.
 * @returns null for text with characters that act on a terminal or that nobody sees, which no terminal should be given to paste
 */
export function shellQuote(word: string): string | null {
  if (/^[A-Za-z0-9_./:+-]+$/.test(word)) return word
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(word)) return null
  if (!/["$`\\!%]/.test(word)) return `"${word}"`
  return `'${word.replaceAll("'", `'\\''`)}'`
}
