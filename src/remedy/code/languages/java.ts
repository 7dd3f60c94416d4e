import { type Literal, SLASHES } from '../literal-around.ts'
import type { Spot } from '../replacement.ts'
import { interpolate, joinWith, lineBefore, stringReplacer, swapWords } from '../string-literal.ts'

const read = (variable: string) => `System.getenv("${variable}")`

function objection(literal: Literal, spot: Spot): string | null {
  return /^\s*(?:@|case\b)|@\w+\([^)]*$/.test(lineBefore(spot, literal))
    ? 'only a constant may stand here: read the variable elsewhere'
    : null
}

export const java = stringReplacer({
  quotes: ['"""', '"'],
  comment: SLASHES,
  objection,
  read,
  readPart: joinWith('+', read),
})

export const kotlin = stringReplacer({
  quotes: ['"""', '"'],
  comment: SLASHES,
  isRaw: ({ quote }) => quote === '"""',
  objection,
  read,
  readPart: interpolate((variable) => `\${${read(variable)}}`),
  also: (literal, spot) => swapWords(spot, literal, /\bconst\s+(?=val\b)/, ''),
})
