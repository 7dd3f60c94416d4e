import { enclosingCode } from '../enclosing-code.ts'
import { pythonEnv } from '../env-modules/python-env.ts'
import { HASH, type Lexis, type Literal, stringsIn } from '../literal-around.ts'
import { quoteOf } from '../quote-of.ts'
import type { Spot } from '../replacement.ts'
import { lineBefore, partsAround, stringReplacer } from '../string-literal.ts'
import type { TextEdit } from '../text-edits.ts'
import { importOs } from './python-imports.ts'

const LEXIS: Lexis = {
  quotes: ['"""', "'''", '"', "'"],
  prefix: /(?<!\w)(?:[rbfut]|[bft]r|r[bft])$/i,
  comment: HASH,
}

/** In the quotes that the file writes most, or in those that the place asks for. */
function read(variable: string, spot: Spot, quote: string = quoteOf(spot.text, '"')): string {
  return pythonEnv(spot)?.read(variable, quote) ?? `os.environ[${quote}${variable}${quote}]`
}

export const python = stringReplacer({
  ...LEXIS,
  isRaw: ({ prefix }) => /r/i.test(prefix),
  objection,
  read: (variable, literal, spot) => {
    if (/b/i.test(literal.prefix)) return `${read(variable, spot)}.encode()`
    return hasNeighbour(literal, spot)
      ? `f${literal.quote}${inside(variable, literal, spot)}${literal.quote}`
      : read(variable, spot)
  },
  readPart,
  also: ({ open }, spot) => pythonEnv(spot)?.also ?? importOs(withoutTexts(spot.text), open),
  variable: (spot) => pythonEnv(spot)?.variable,
  declaration: (spot) => pythonEnv(spot)?.declaration,
})

/** What looks like an import in a string over lines is none. */
function withoutTexts(text: string): string {
  const parts: string[] = []
  let from = 0
  for (const { at, quote, closed } of stringsIn(text, 0, text.length, LEXIS)) {
    if (quote.length === 1 || closed < 0) continue
    parts.push(text.slice(from, at + 3), text.slice(at + 3, closed).replace(/[^\r\n]/g, ' '))
    from = closed
  }
  return parts.join('') + text.slice(from)
}

/** Before Python 3.12 the quotes inside must not be those of the string. */
function inside(variable: string, { quote }: Literal, spot: Spot): string {
  return `{${read(variable, spot, quote.startsWith("'") ? '"' : "'")}}`
}

/** A plain string becomes an f-string, in which braces are written twice. */
function readPart(variable: string, literal: Literal, spot: Spot): TextEdit | null {
  const { prefix, quote, open, close } = literal
  if (/b/i.test(prefix)) return null
  if (/f/i.test(prefix)) return { start: spot.start, end: spot.end, text: inside(variable, literal, spot) }
  if (/\\N\{/.test(spot.text.slice(literal.start, literal.end))) return null
  const [before, after] = partsAround(literal, spot).map((part) => part.replace(/[{}]/g, '$&$&'))
  const text = `f${prefix.replace(/u/i, '')}${quote}${before}${inside(variable, literal, spot)}${after}${quote}`
  return { start: open, end: close, text }
}

/** Literals side by side are one string, in which an expression has to be an f-string. */
function hasNeighbour({ open, close }: Literal, { text }: Spot): boolean {
  return (
    /["'][ \t]*(?:\\?\r?\n[ \t]*)?$/.test(text.slice(Math.max(0, open - 200), open)) ||
    /^[ \t]*(?:\\?\r?\n[ \t]*)?[rbfuRBFU]{0,2}["']/.test(text.slice(close, close + 200))
  )
}

/** In the braces of an f-string: `f"{a["b"]}"`, which Python reads as one since 3.12, and `f'{a("b")}'`. */
function isNested(literal: Literal, spot: Spot): boolean {
  const [before] = /f/i.test(literal.prefix) ? partsAround(literal, spot) : ['']
  return (
    /\{[^{}]*$/.test(before.replace(/\{\{/g, '')) ||
    /\b[fF][rR]?(["'])(?:(?!\1)[^\\\n]|\\.){0,500}?(?<!\{)\{[^{}\n]{0,200}?\1/.test(lineBefore(spot, literal))
  )
}

function objection(literal: Literal, spot: Spot): string | null {
  const { text } = spot
  const before = lineBefore(spot, literal)
  const after = text.slice(literal.close, literal.close + 200)
  if (/t/i.test(literal.prefix)) return 'it is in a template string: read the variable there by hand'
  if (isNested(literal, spot)) return 'a string stands within another one here: read the variable there by hand'
  if (/b/i.test(literal.prefix) && hasNeighbour(literal, spot))
    return 'strings stand side by side here: read the variable there by hand'
  if (/^\s*case\b/.test(before) && !/:/.test(before))
    return 'a case cannot be read from the environment: compare with =='
  if (/\b(?:Literal|Annotated)\[[^\]]*$/.test(before)) return 'it is a type here, which cannot depend on a variable'
  const [{ bracket, lead }] = enclosingCode(text, literal.open, LEXIS)
  const isStatement = bracket === '' && /^\s*$/.test(before) && /^[ \t]*(?:#|;|\r?\n|$)/.test(after)
  return isStatement && !/(?:\\|[=+%])\s*$/.test(lead) ? 'it is in a docstring: take it out there' : null
}
