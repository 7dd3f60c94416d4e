/** Control characters, those that nobody sees or that turn the direction of text, and what separates lines elsewhere than in Git. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** What most texts are: Node takes a while to learn which letters all of Unicode does not show. */
const PLAIN = /^[\x20-\x7e]*$/

/** Text from the repository as a terminal may show it: a tab as a blank, everything that could act spelled out. */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text
  return text.replace(UNSAFE, (letter) => {
    if (letter === '\t') return ' '
    const code = (letter.codePointAt(0) as number).toString(16)
    if (code.length > 4) return `\\u{${code}}`
    return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`
  })
}

/** JSON in which the same characters are written as escapes: it says the same to a parser and nothing to a terminal. */
export function printableJson(value: unknown): string {
  const escaped = JSON.stringify(value, null, 2).replace(/[^\P{C}\n]|[\u2028\u2029]/gu, (letter) =>
    Array.from({ length: letter.length }, (_, at) => `\\u${letter.charCodeAt(at).toString(16).padStart(4, '0')}`).join(
      '',
    ),
  )
  return `${escaped}\n`
}
