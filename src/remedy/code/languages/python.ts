import { HASH, type Literal } from '../literal-around.ts'
import type { Spot } from '../replacement.ts'
import { interpolate, joinWith, stringReplacer } from '../string-literal.ts'
import type { TextEdit } from '../text-edits.ts'

const read = (variable: string) => `os.environ["${variable}"]`
const join = joinWith('+', read)
/** Before Python 3.12 the quotes inside must not be those of the string. */
const inside = interpolate((variable, { quote }) =>
  quote.startsWith("'") ? `{os.environ["${variable}"]}` : `{os.environ['${variable}']}`,
)

export const python = stringReplacer({
  quotes: ['"""', "'''", '"', "'"],
  comment: HASH,
  isRaw: ({ prefix }) => /r/i.test(prefix),
  objection: (literal, spot) =>
    hasNeighbour(literal, spot) ? 'strings stand side by side here: read the variable there by hand' : null,
  read: (variable, { prefix }) => (/b/i.test(prefix) ? `${read(variable)}.encode()` : read(variable)),
  readPart(variable, literal, spot) {
    if (/b/i.test(literal.prefix)) return null
    return /f/i.test(literal.prefix) ? inside(variable, literal, spot) : join(variable, literal, spot)
  },
  also: (_, spot) => importOs(spot.text),
})

/** Literals side by side are one string, which an expression among them would not be. */
function hasNeighbour({ open, close }: Literal, { text }: Spot): boolean {
  return (
    /["'][ \t]*(?:\\?\r?\n[ \t]*)?$/.test(text.slice(Math.max(0, open - 200), open)) ||
    /^[ \t]*(?:\\?\r?\n[ \t]*)?[rbfuRBFU]{0,2}["']/.test(text.slice(close, close + 200))
  )
}

/** `import os`, before the first import, or behind the comments and the docstring at the top. */
function importOs(text: string): TextEdit[] {
  if (/^import[ \t]+(?:[\w.]+[ \t]*,[ \t]*){0,20}os(?:[ \t]*[,;#\r\n]|$)/m.test(text)) return []
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const top = topOf(text)
  const first = /^(?:import|from)[ \t](?!__future__)/m.exec(text.slice(top))
  const at = first ? top + first.index : top
  const gap = first || text.slice(at).trimStart() === '' || /^\r?\n/.test(text.slice(at)) ? '' : eol
  return [{ start: at, end: at, text: `import os${eol}${gap}` }]
}

/** Where code begins: behind `#!`, comments, the docstring and `from __future__`. */
function topOf(text: string): number {
  const [head = ''] = /^\uFEFF?(?:[ \t]*(?:#[^\n]*)?\r?\n)*/.exec(text) ?? []
  const doc = /^[rRuU]?("""|''')/.exec(text.slice(head.length))
  let at = head.length
  if (doc) {
    const close = text.indexOf(doc[1] as string, at + doc[0].length)
    if (close >= 0) at = lineAfter(text, close)
  }
  const future = text.lastIndexOf('\nfrom __future__ import')
  return future >= 0 ? lineAfter(text, future + 1) : text.startsWith('from __future__') ? lineAfter(text, 0) : at
}

function lineAfter(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}
