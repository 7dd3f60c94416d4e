import { type Lexis, SLASHES, stringsIn } from '../literal-around.ts'
import { applyEdits } from '../text-edits.ts'

const LEXIS: Lexis = { quotes: ['`', '"', "'"], comment: SLASHES, hasRegex: true }

/** An object literal of a text: its braces, and what stands last in it. */
interface ObjectLiteral {
  readonly open: number
  readonly close: number
  /** Behind its last character that is code or text; `open + 1` where it is empty. */
  readonly end: number
}

/**
 * A property more at the end of an object literal, written as those before it.
 * @param open the offset of its `{`
 * @returns null where it never closes
 */
export function addProperty(text: string, open: number, property: string): string | null {
  const object = objectAt(text, open)
  if (!object) return null
  const { close, end } = object
  const body = text.slice(open + 1, close)
  const hasComma = text[end - 1] === ','
  if (!body.includes('\n')) {
    const lead = end === open + 1 ? ' ' : hasComma ? ' ' : ', '
    const edits = [{ start: end, end: close, text: `${lead}${property} ` }]
    return applyEdits(text, edits)
  }
  const eol = body.includes('\r\n') ? '\r\n' : '\n'
  const outer = /[ \t]*$/.exec(text.slice(0, close))?.[0] ?? ''
  const indent = /\n([ \t]+)[^\s/*]/.exec(body)?.[1] ?? `${outer}  `
  const lineEnd = close - outer.length
  return applyEdits(text, [
    ...(hasComma || end === open + 1 ? [] : [{ start: end, end, text: ',' }]),
    { start: lineEnd, end: lineEnd, text: `${indent}${property}${hasComma || end === open + 1 ? ',' : ''}${eol}` },
  ])
}

/** The names of an object's own properties, with the offset of what each holds. */
export function propertiesOf(text: string, open: number): ReadonlyMap<string, number> {
  const object = objectAt(text, open)
  const found = new Map<string, number>()
  if (!object) return found
  let depth = 0
  let from = open + 1
  const onCode = (character: string, at: number) => {
    if ('([{'.includes(character)) depth++
    else if (')]}'.includes(character)) depth--
    else if (depth === 0 && character === ',') from = at + 1
    else if (depth === 0 && character === ':') {
      const [, name] = /([\w$]+)["']?\s*$/.exec(text.slice(from, at)) ?? []
      if (name && !found.has(name)) found.set(name, at + 1 + (/^\s*/.exec(text.slice(at + 1))?.[0].length ?? 0))
    }
  }
  for (const _ of stringsIn(text, open + 1, object.close, LEXIS, onCode));
  return found
}

/** Where an object literal closes; the end of the text where it does not. */
export function closeOf(text: string, open: number): number {
  return objectAt(text, open)?.close ?? text.length
}

function objectAt(text: string, open: number): ObjectLiteral | null {
  let depth = 0
  let close = -1
  let end = open + 1
  const onCode = (character: string, at: number) => {
    if (close >= 0) return
    if ('([{'.includes(character)) depth++
    else if (')]}'.includes(character) && --depth === 0) close = at
    if (close < 0 && at > open && character.trim()) end = at + 1
  }
  for (const { at, quote, closed } of stringsIn(text, open, text.length, LEXIS, onCode)) {
    if (close >= 0) break
    if (at > open) end = closed < 0 ? text.length : closed + quote.length
  }
  return close < 0 ? null : { open, close, end }
}
