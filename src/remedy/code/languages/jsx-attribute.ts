import type { Literal } from '../literal-around.ts'
import type { Spot } from '../replacement.ts'

/** A tag with more attributes is nobody's. */
const MOST = 100
const NAME = /(<?)[\w$][\w$.:-]*$/

/** `<Elements apiKey="…">`: an attribute takes an expression in braces. */
export function isAttribute({ open }: Literal, { path, text }: Spot): boolean {
  if (!/\.(?:[cm]?js|[jt]sx)$/.test(path) || text[open - 1] !== '=') return false
  let at = open - 1
  for (let left = MOST; left > 0 && at > 0; left--) {
    const [name, tag] = NAME.exec(text.slice(Math.max(0, at - 100), at)) ?? []
    if (name === undefined || tag) return tag === '<'
    at = nameEnd(text, skipBlanks(text, at - name.length))
  }
  return false
}

/** Behind the name of the attribute that ends at `end`; `{...props}` has none and is passed over. @returns -1 for no attribute */
function nameEnd(text: string, end: number): number {
  const last = text[end - 1]
  if (last !== '}' && last !== '"' && last !== "'") return end
  const open = last === '}' ? openingOf(text, end - 1) : text.lastIndexOf(last, end - 2)
  if (text[open - 1] === '=') return open - 1
  return last === '}' && open > 0 ? nameEnd(text, skipBlanks(text, open)) : -1
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (at > 0 && /\s/.test(text[at - 1] as string)) at--
  return at
}

function openingOf(text: string, close: number): number {
  let depth = 0
  for (let at = close; at > 0; at--) {
    if (text[at] === '}') depth++
    else if (text[at] === '{' && --depth === 0) return at
  }
  return 0
}
