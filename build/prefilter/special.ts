import { BLANKS, INVISIBLE } from '../../src/git/texts/unusual-characters.ts'

/** What the engine makes of characters beyond ASCII that it does not take as they stand. */
export interface Special {
  readonly blanks: string[]
  /** Dropped. */
  readonly invisible: string[]
  /** The full-width twins of ASCII punctuation, letters and digits: `＝` and `：` assign. */
  readonly twins: string[]
}

/** Finds them all: bytes of patterns say nothing about a line that holds one. */
export function specialCharacters(): Special {
  const special: Special = { blanks: [], invisible: [], twins: [] }
  for (let code = 128; code <= 0x10ffff; code++) {
    if (code === 0xd800) code = 0xe000
    const letter = String.fromCodePoint(code)
    const within = `a${letter}a`
    if (within.replace(INVISIBLE, '') !== within) special.invisible.push(letter)
    else if (/\s/.test(letter) || within.replace(BLANKS, ' ') !== within) special.blanks.push(letter)
    else if (isTwin(letter)) special.twins.push(letter)
  }
  return special
}

function isTwin(letter: string): boolean {
  return letter >= '\uff00' && letter.normalize('NFKC') !== letter && /^[!-~]$/.test(letter.normalize('NFKC'))
}
