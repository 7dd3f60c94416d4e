/**
 * What acts in a terminal, turns the direction of text, is not seen, or separates lines elsewhere than in Git: control
 * characters, format characters, halves of characters, private ones, and those that show as blank space.
 */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu

/** What most texts are: Node takes a while to learn which characters all of Unicode does not show. */
const PLAIN = /^[\x20-\x7e]*$/

/** Text that somebody wrote as a terminal may show it: a tab as a blank, everything that could act spelled out. */
export function printable(text: string): string {
  return PLAIN.test(text) ? text : text.replace(UNSAFE, (character) => (character === '\t' ? ' ' : spelled(character)))
}

/** The same, cut where it is longer than `most` characters. */
export function printableStart(text: string, most: number): string {
  return printable(text.length > most ? `${text.slice(0, most)}…` : text)
}

/** The same for text of several lines. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n')
}

/** JSON in which the same characters are written as escapes: it says the same to a parser and nothing to a terminal. */
export function printableJson(value: unknown): string {
  const escaped = JSON.stringify(value, null, 2).replace(UNSAFE, (character) =>
    character === '\n'
      ? character
      : Array.from({ length: character.length }, (_, at) => `\\u${hex(character.charCodeAt(at), 4)}`).join(''),
  )
  return `${escaped}\n`
}

/** The colours and links that `report/paint.ts` and `report/link.ts` write, and nothing else that begins with an escape. */
const PAINT = /(\x1b\[[0-9;]{0,12}m|\x1b\]8;;[\x21-\x7e]{0,4096}(?:\x1b\\|\x07))/

/**
 * The last gate before the screen: whatever a command forgot to make printable is spelled out here.
 * @param isPainted whether colours and links may be in it
 */
export function printableOutput(text: string, isPainted: boolean): string {
  if (/^[\n\x20-\x7e]*$/.test(text)) return text
  return isPainted
    ? text
        .split(PAINT)
        .map((part, at) => (at % 2 ? part : printableLines(part)))
        .join('')
    : printableLines(text)
}

function spelled(character: string): string {
  const code = character.codePointAt(0) as number
  if (code > 0xffff) return `\\u{${code.toString(16)}}`
  return code > 0xff ? `\\u${hex(code, 4)}` : `\\x${hex(code, 2)}`
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0')
}
