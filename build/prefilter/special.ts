import { BLANKS, INVISIBLE } from '../../src/git/texts/unusual-characters.ts'

/** What the engine makes of characters beyond ASCII that it does not take as they stand. */
export interface Special {
  /** Read as the usual one. */
  readonly blanks: string[]
  /** Blanks to patterns alone. */
  readonly otherBlanks: string[]
  /** Dropped between letters and digits, in one of two readings. */
  readonly invisible: string[]
}

/** Finds them all: bytes of patterns say nothing about a line that holds one. */
export function specialCharacters(): Special {
  const special: Special = { blanks: [], otherBlanks: [], invisible: [] }
  for (let code = 128; code <= 0x10ffff; code++) {
    if (code === 0xd800) code = 0xe000
    const character = String.fromCodePoint(code)
    const within = `a${character}a`
    if (within.replace(INVISIBLE, '') !== within) special.invisible.push(character)
    if (within.replace(BLANKS, ' ') !== within) special.blanks.push(character)
    else if (/\s/.test(character)) special.otherBlanks.push(character)
  }
  return special
}
