/** Text as one word of `sh`, in single quotes, whatever it holds. */
export function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

/** A word of a line for `sh`, quoted only where needed. */
export function quoteForShell(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : singleQuoted(word)
}

/**
 * A path or word as one argument of a command that is pasted: in double quotes, which sh, PowerShell and cmd all know;
 * where these would expand something in it, in the single quotes of sh.
 * @returns null for text with characters that act on a terminal or that nobody sees, which no terminal should be given to paste
 */
export function quoteForPasting(word: string): string | null {
  if (/^[A-Za-z0-9_./:+-]+$/.test(word)) return word
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(word)) return null
  // A single % is one to cmd as well; between two of them it would look for a variable.
  return /["$`\\!]|%.*%/.test(word) ? singleQuoted(word) : `"${word}"`
}
