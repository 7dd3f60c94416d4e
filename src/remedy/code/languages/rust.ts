import { type Lexis, type Literal, SLASHES } from '../literal-around.ts'
import type { Spot } from '../replacement.ts'
import { lineBefore, stringReplacer } from '../string-literal.ts'
import type { TextEdit } from '../text-edits.ts'
import { mayBeKept } from './rust-lifetime.ts'
import { needsLiteral } from './rust-macro.ts'

const read = (variable: string) => `std::env::var("${variable}").expect("${variable} is not set")`

const LEXIS: Lexis = { quotes: ['"'], prefix: /(?<!\w)(?:[bc]?r|[bc])$/, comment: SLASHES }

export const rust = stringReplacer({
  ...LEXIS,
  isRaw: ({ prefix }) => prefix === 'r',
  objection,
  read: (variable, literal, spot) => asStr(read(variable), literal, spot),
  readPart,
})

/**
 * A literal is a `&str`. A method is called on the `String` itself; what `let` names has to live on, as `&` of it does;
 * an argument is borrowed for the call.
 */
function asStr(expression: string, literal: Literal, spot: Spot): string {
  if (/^\s*\./.test(spot.text.slice(literal.close, literal.close + 100))) return expression
  return /(?<![=!<>])=\s*$/.test(lineBefore(spot, literal)) ? `&${expression}` : `${expression}.as_str()`
}

function readPart(variable: string, literal: Literal, spot: Spot): TextEdit | null {
  const parts = [spot.text.slice(literal.start, spot.start), spot.text.slice(spot.end, literal.end)]
  if (literal.prefix || parts.some((part) => /[{}]/.test(part))) return null
  const text = asStr(`format!("${parts.join('{}')}", ${read(variable)})`, literal, spot)
  return { start: literal.open, end: literal.close, text }
}

const LONGER = 'it lives longer than the variable is read for: make it a String, and read the variable there'

function objection(literal: Literal, spot: Spot): string | null {
  const line = lineBefore(spot, literal)
  const after = spot.text.slice(literal.close, literal.close + 60)
  if (/^\s*(?:pub(?:\([^)]*\))?\s+)?(?:const|static)\b/.test(line))
    return 'a const cannot be read from the environment: use std::sync::LazyLock or a function'
  if (/^\s*#!?\[/.test(line) || /^\s*(?:=>|\|)/.test(after) || needsLiteral(literal, spot, LEXIS))
    return 'only a literal may stand here: read the variable elsewhere'
  if (
    !/^\s*\./.test(after) &&
    /(?<![=!<>])=\s*$/.test(line) &&
    (!/^\s*(?:let|if|while)\b/.test(line) || /'static\b/.test(line))
  )
    return LONGER
  if (/b|#/.test(literal.prefix + (spot.text[literal.open - 1] ?? '')))
    return 'it is a byte or raw string: read the variable there by hand'
  if (/(?<![=!<>])=\s*$/.test(line) && !/^\s*\./.test(after)) return livesOn(line, after, spot, literal) ? LONGER : null
  if (mayBeKept(literal, spot, LEXIS)) return LONGER
  return !/^\s*\./.test(after) && livesOn(line, after, spot, literal) ? LONGER : null
}

/** What is returned, kept in a field or a list, or wrapped, outlives a borrowed `String`. */
function livesOn(line: string, after: string, { text }: Spot, { open }: Literal): boolean {
  const before = text.slice(Math.max(0, open - 200), open)
  return (
    /\b(?:return|else)\s*$|=>\s*$|\b(?:Some|Ok|Err)\(\s*$|\{\s*$/.test(before) ||
    /(?<!:)\b\w+:\s*$|=\s*\(\s*$|\bunwrap_or\(\s*$/.test(line) || // a field, a tuple, what may be the result
    (/^\s*\}/.test(after) && !/[=(]\s*$/.test(before)) ||
    (/[[,]\s*$/.test(before) && /^\s*[\],]/.test(after) && !/\([^()[\]]*$/.test(before))
  )
}
