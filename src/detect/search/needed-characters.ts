const NEWLINE = 10

/** Kinds of characters, of which a match of many rules holds one: an address with a password an `@`, a header a `:`. At most 31. */
const KINDS: readonly string[] = [
  ...['@', ':', '=', '/', '(', ')', '.', ',', ';', '-', '_', '?', '&', '%', '{', '<', '>', '+', '#', '$', '|', '*'],
  ...['"\'`', ':=', '?&', '0123456789', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', ' \t'],
]

/** For each ASCII character, a bit for each kind that it belongs to. */
export const CHARACTER_BITS: Int32Array = new Int32Array(128)
for (const [at, kind] of KINDS.entries())
  for (const one of kind) CHARACTER_BITS[one.charCodeAt(0)] = (CHARACTER_BITS[one.charCodeAt(0)] as number) | (1 << at)

/** The kinds to which all of these characters belong, as bits. */
export function bitsOf(characters: string): number {
  return [...characters].reduce((bits, one) => bits & (CHARACTER_BITS[one.charCodeAt(0)] ?? 0), -1)
}

/**
 * Prepares the question whether the line around an offset holds all kinds of characters that a rule needs.
 * @param needed for each rule its kinds, as bits
 */
export function createCharacterTest(text: string, needed: Int32Array): (rule: number, at: number) => boolean {
  let start = 0
  let end = -1
  let bits = 0
  return (rule, at) => {
    const needs = needed[rule] as number
    if (needs === 0) return true
    if (at < start || at > end) {
      start = at
      while (start > 0 && text.charCodeAt(start - 1) !== NEWLINE) start--
      const newline = text.indexOf('\n', at)
      end = newline < 0 ? text.length : newline
      bits = 0
      for (let place = start; place < end; place++) bits |= CHARACTER_BITS[text.charCodeAt(place)] ?? 0
    }
    return (bits & needs) === needs
  }
}
