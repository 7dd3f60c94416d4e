import { type Literal, SLASHES } from '../literal-around.ts'
import type { Spot } from '../replacement.ts'
import { lineBefore, stringReplacer } from '../string-literal.ts'
import type { TextEdit } from '../text-edits.ts'

const read = (variable: string) => `std::env::var("${variable}").expect("${variable} is not set")`

export const rust = stringReplacer({
  quotes: ['"'],
  comment: SLASHES,
  isRaw: ({ prefix }) => prefix === 'r',
  objection,
  read: (variable, literal, spot) => borrow(literal, spot) + read(variable),
  readPart,
})

/** A literal is a `&str`; a method takes the `String` itself. */
function borrow({ close }: Literal, { text }: Spot): string {
  return /^\s*\./.test(text.slice(close, close + 100)) ? '' : '&'
}

function readPart(variable: string, literal: Literal, spot: Spot): TextEdit | null {
  const parts = [spot.text.slice(literal.start, spot.start), spot.text.slice(spot.end, literal.end)]
  if (literal.prefix || parts.some((part) => /[{}]/.test(part))) return null
  const text = `${borrow(literal, spot)}format!("${parts.join('{}')}", ${read(variable)})`
  return { start: literal.open, end: literal.close, text }
}

function objection(literal: Literal, spot: Spot): string | null {
  const line = lineBefore(spot, literal)
  if (/^\s*(?:pub(?:\([^)]*\))?\s+)?(?:const|static)\b/.test(line))
    return 'a const cannot be read from the environment: use std::sync::LazyLock or a function'
  if (/!\s*[([{]\s*$|^\s*#!?\[/.test(line) || /^\s*(?:=>|\|)/.test(spot.text.slice(literal.close, literal.close + 40)))
    return 'only a literal may stand here: read the variable elsewhere'
  return /b|#/.test(literal.prefix + (spot.text[literal.open - 1] ?? ''))
    ? 'it is a byte or raw string: read the variable there by hand'
    : null
}
