import { BLANKS, INVISIBLE } from '../git/decode-text.ts'

/**
 * Characters beyond ASCII that the engine does not take as they stand: it reads them as blanks, drops them, or knows them
 * as signs of an assignment. Bytes of patterns say nothing about a line that holds one.
 */
export function specialCharacters(): string[] {
  const special: string[] = []
  for (let code = 128; code <= 0x10ffff; code++) {
    if (code === 0xd800) code = 0xe000
    const letter = String.fromCodePoint(code)
    if (isSpecial(letter)) special.push(letter)
  }
  return special
}

function isSpecial(letter: string): boolean {
  const within = `a${letter}a`
  return (
    /\s/.test(letter) ||
    within.replace(BLANKS, ' ') !== within ||
    within.replace(INVISIBLE, '') !== within ||
    // `＝` and `：` among them: the full-width twins of ASCII signs, letters and digits
    (letter.normalize('NFKC') !== letter && /^[!-~]+$/.test(letter.normalize('NFKC')) && letter >= '\uff00')
  )
}
