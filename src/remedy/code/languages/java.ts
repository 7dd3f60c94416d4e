import { enclosingCode } from '../enclosing-code.ts'
import { type Lexis, type Literal, SLASHES } from '../literal-around.ts'
import type { Spot } from '../replacement.ts'
import { interpolate, joinWith, lineBefore, stringReplacer, swapWords } from '../string-literal.ts'
import { declaredName, isUsedAsConstant } from '../used-as-constant.ts'

const LEXIS: Lexis = { quotes: ['"""', '"'], comment: SLASHES }
const ONLY_CONSTANT = 'only a constant may stand here: read the variable elsewhere'

/** What it means depends on the indentation of all its lines (https://openjdk.org/jeps/378). */
const IN_TEXT_BLOCK = 'it is in a text block: read the variable there by hand'

const read = (variable: string) => `System.getenv("${variable}")`

function objection(literal: Literal, spot: Spot): string | null {
  const levels = enclosingCode(spot.text, literal.open, LEXIS)
  // An annotation goes over lines, and may hold lists: `@Value({ "…" })`.
  const isInAnnotation = levels.some(
    ({ bracket }, at) => bracket === '(' && /@[\w.]+\s*$/.test(levels[at + 1]?.lead ?? ''),
  )
  if (isInAnnotation || /^\s*(?:@|case\b)/.test(lineBefore(spot, literal))) return ONLY_CONSTANT
  const [{ lead }] = levels
  const name = /\b(?:final|const)\b/.test(lead) ? declaredName(lead) : null
  return name && isUsedAsConstant(spot.text, name)
    ? `${name} is used where only a constant may stand: read the variable elsewhere`
    : null
}

export const java = stringReplacer({
  ...LEXIS,
  objection: (literal, spot) => (literal.quote === '"' ? objection(literal, spot) : IN_TEXT_BLOCK),
  read,
  readPart: joinWith(' + ', read),
})

export const kotlin = stringReplacer({
  ...LEXIS,
  rawQuotes: ['"""'],
  isRaw: ({ quote }) => quote === '"""',
  objection,
  read,
  readPart: interpolate((variable) => `\${${read(variable)}}`),
  also: (literal, spot) => swapWords(spot, literal, /\bconst\s+(?=val\b)/, ''),
})
