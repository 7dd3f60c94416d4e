import { enclosingCode } from '../enclosing-code.ts'
import { type Lexis, type Literal, stringsIn } from '../literal-around.ts'
import type { Spot } from '../replacement.ts'

/** Methods of `str` whose result borrows nothing of it. */
const OWNED =
  /^\s*\.(?:to_string|to_owned|to_uppercase|to_lowercase|into|into_bytes|into_boxed_str|repeat|replace|parse|len|is_empty|contains|starts_with|ends_with|eq|clone)\b/
/** Calls that keep a copy of a text. */
const COPIES = /\b(?:String|PathBuf|OsString|CString|Box|Arc|Rc)::(?:from|new)\(\s*$/
/** Calls that take what lives as long as the program. */
const STATIC = /\b(?:Bytes::from|Cow::(?:Borrowed|from)|\w*from_static)\(\s*$/
/** What begins a statement that keeps its value: a variable, a field, an arm, what is returned. */
const KEEPS = /^\s*(?:let\b|return\b|[\w.*[\]]+\s*[-+|]?=(?!=)|\w+\s*:(?!:))|=>\s*[^{}]*$/

/**
 * Whether what a literal is an argument of may be kept, and borrow from it: a temporary `String` in its place is gone at
 * the end of the statement (E0716).
 */
export function mayBeKept(literal: Literal, spot: Spot, lexis: Lexis): boolean {
  const { text } = spot
  if (STATIC.test(text.slice(Math.max(0, literal.open - 60), literal.open))) return true
  if (OWNED.test(text.slice(literal.close, literal.close + 40))) return false
  if (COPIES.test(text.slice(Math.max(0, literal.open - 40), literal.open))) return false
  const levels = enclosingCode(text, literal.open, lexis)
  if (levels[0].bracket && /\w!\s*$/.test(levels[1]?.lead ?? '')) return false // a macro formats or compares it
  if (levels.some(({ lead }) => /\bjson!\s*$/.test(lead))) return false
  const depth = levels.findIndex(({ bracket }) => bracket === '{' || bracket === '')
  const statement = levels[depth]
  const lead = (statement?.lead ?? '').replace(/\/\/[^\n]*|#!?\[[^\n]*\]/g, '')
  return KEEPS.test(lead) || isTail(text, literal.close, depth, lexis)
}

/**
 * Whether the block ends before the statement does: its value is that of the block.
 * @param brackets how many are open between the statement and `from`; a `{` behind them begins the body of an `if`
 */
function isTail(text: string, from: number, brackets: number, lexis: Lexis): boolean {
  let depth = brackets
  let end = ''
  const onCode = (character: string) => {
    if (end) return
    if (depth <= 0 && '};{'.includes(character)) end = character
    else if ('([{'.includes(character)) depth++
    else if (')]}'.includes(character)) depth--
  }
  for (const _ of stringsIn(text, from, Math.min(text.length, from + 4000), lexis, onCode)) if (end) break
  return end === '}'
}
