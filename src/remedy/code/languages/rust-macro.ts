import { enclosingCode } from '../enclosing-code.ts'
import { type Lexis, type Literal, stringsIn } from '../literal-around.ts'
import type { Spot } from '../replacement.ts'

/** Macros whose first text is a format string, which has to be a literal (https://doc.rust-lang.org/std/fmt/). */
const FORMATTING =
  /^(?:e?print(?:ln)?|write(?:ln)?|format(?:_args)?|panic|todo|unimplemented|unreachable|(?:debug_)?assert|trace|debug|info|warn|error|log|anyhow|bail|ensure)$/
/** Macros whose first two arguments are expressions like any other; a format string may follow. */
const COMPARING = /^(?:debug_)?assert_(?:eq|ne)$/
/** Macros that take nothing but expressions. */
const PLAIN = /^(?:vec|dbg|json|matches)$/

/** Whether a literal stands in a macro where no expression may: as its format string, or where the macro is not known. */
export function needsLiteral({ open }: Literal, { text }: Spot, lexis: Lexis): boolean {
  const [{ at, bracket }, outer] = enclosingCode(text, open, lexis)
  const name = bracket && outer ? /(\w+)!\s*$/.exec(outer.lead)?.[1] : undefined
  if (name === undefined || PLAIN.test(name)) return false
  const { commas, strings } = argumentsBefore(text, at + 1, open, lexis)
  if (COMPARING.test(name)) return commas > 1 && strings === 0
  return !FORMATTING.test(name) || strings === 0
}

/** How many commas, and texts that are an argument by themselves, stand before an offset in the same brackets. */
function argumentsBefore(text: string, from: number, to: number, lexis: Lexis) {
  let [depth, commas, strings] = [0, 0, 0]
  const onCode = (character: string) => {
    if ('([{'.includes(character)) depth++
    else if (')]}'.includes(character)) depth--
    else if (character === ',' && depth === 0) commas++
  }
  for (const { at, closed, quote } of stringsIn(text, from, to, lexis, onCode)) {
    const isArgument = /[(,[{]\s*$/.test(text.slice(from - 1, at)) && /^\s*,/.test(text.slice(closed + quote.length))
    if (depth === 0 && isArgument) strings++
  }
  return { commas, strings }
}
