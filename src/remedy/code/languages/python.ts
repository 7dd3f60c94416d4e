import { enclosingCode } from '../enclosing-code.ts'
import { HASH, type Lexis, type Literal } from '../literal-around.ts'
import type { Spot } from '../replacement.ts'
import { lineBefore, partsAround, stringReplacer } from '../string-literal.ts'
import type { TextEdit } from '../text-edits.ts'
import { importOs } from './python-imports.ts'

const LEXIS: Lexis = { quotes: ['"""', "'''", '"', "'"], comment: HASH }

const read = (variable: string) => `os.environ["${variable}"]`

export const python = stringReplacer({
  ...LEXIS,
  isRaw: ({ prefix }) => /r/i.test(prefix),
  objection,
  read: (variable, literal, spot) => {
    if (/b/i.test(literal.prefix)) return `${read(variable)}.encode()`
    return hasNeighbour(literal, spot)
      ? `f${literal.quote}${inside(variable, literal)}${literal.quote}`
      : read(variable)
  },
  readPart,
  also: (_, spot) => importOs(spot.text),
})

/** Before Python 3.12 the quotes inside must not be those of the string. */
function inside(variable: string, { quote }: Literal): string {
  return quote.startsWith("'") ? `{os.environ["${variable}"]}` : `{os.environ['${variable}']}`
}

/** A plain string becomes an f-string, in which braces are written twice. */
function readPart(variable: string, literal: Literal, spot: Spot): TextEdit | null {
  const { prefix, quote, open, close } = literal
  if (/b/i.test(prefix)) return null
  if (/f/i.test(prefix)) return { start: spot.start, end: spot.end, text: inside(variable, literal) }
  if (/\\N\{/.test(spot.text.slice(literal.start, literal.end))) return null
  const [before, after] = partsAround(literal, spot).map((part) => part.replace(/[{}]/g, '$&$&'))
  const text = `f${prefix.replace(/u/i, '')}${quote}${before}${inside(variable, literal)}${after}${quote}`
  return { start: open, end: close, text }
}

/** Literals side by side are one string, in which an expression has to be an f-string. */
function hasNeighbour({ open, close }: Literal, { text }: Spot): boolean {
  return (
    /["'][ \t]*(?:\\?\r?\n[ \t]*)?$/.test(text.slice(Math.max(0, open - 200), open)) ||
    /^[ \t]*(?:\\?\r?\n[ \t]*)?[rbfuRBFU]{0,2}["']/.test(text.slice(close, close + 200))
  )
}

function objection(literal: Literal, spot: Spot): string | null {
  const { text } = spot
  const before = lineBefore(spot, literal)
  const after = text.slice(literal.close, literal.close + 200)
  if (/b/i.test(literal.prefix) && hasNeighbour(literal, spot))
    return 'strings stand side by side here: read the variable there by hand'
  if (/^\s*case\b/.test(before) && !/:/.test(before))
    return 'a case cannot be read from the environment: compare with =='
  if (/\b(?:Literal|Annotated)\[[^\]]*$/.test(before)) return 'it is a type here, which cannot depend on a variable'
  const [{ bracket, lead }] = enclosingCode(text, literal.open, LEXIS)
  const isStatement = bracket === '' && /^\s*$/.test(before) && /^[ \t]*(?:#|;|\r?\n|$)/.test(after)
  return isStatement && !/(?:\\|[=+%])\s*$/.test(lead) ? 'it is in a docstring: take it out there' : null
}
