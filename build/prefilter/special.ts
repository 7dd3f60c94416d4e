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
    const character = String.fromCodePoint(code)
    const within = `a${character}a`
    if (within.replace(INVISIBLE, '') !== within) special.invisible.push(character)
    else if (/\s/.test(character) || within.replace(BLANKS, ' ') !== within) special.blanks.push(character)
    else if (isTwin(character)) special.twins.push(character)
  }
  return special
}

function isTwin(character: string): boolean {
  return (
    character >= '\uff00' && character.normalize('NFKC') !== character && /^[!-~]$/.test(character.normalize('NFKC'))
  )
}
