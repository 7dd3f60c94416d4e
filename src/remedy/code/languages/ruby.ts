import { HASH, type Literal } from '../literal-around.ts'
import { quoteOf } from '../quote-of.ts'
import type { Spot } from '../replacement.ts'
import { joinWith, partsAround, stringReplacer } from '../string-literal.ts'
import type { TextEdit } from '../text-edits.ts'

const HEREDOC = /<<[~-]?(["'`]?)(?<word>[A-Z_]\w*)\1/y

export const ruby = stringReplacer({
  quotes: ['"', "'"],
  comment: HASH,
  heredoc: HEREDOC,
  isRaw: ({ quote }) => quote === "'",
  objection,
  read: (variable, literal, spot) =>
    hasNeighbour(literal, spot) ? `"#{${read(variable, spot)}}"` : read(variable, spot),
  readPart,
})

function read(variable: string, spot: Spot): string {
  const quote = quoteOf(spot.text, '"')
  return `ENV.fetch(${quote}${variable}${quote})`
}

/** A string in single quotes gets double ones, unless something in it would then mean more. */
function readPart(variable: string, literal: Literal, spot: Spot): TextEdit | null {
  const [before, after] = partsAround(literal, spot)
  if (literal.quote === '"') return { start: spot.start, end: spot.end, text: `#{${read(variable, spot)}}` }
  if (!/["\\#]/.test(before + after))
    return { start: literal.open, end: literal.close, text: `"${before}#{${read(variable, spot)}}${after}"` }
  return hasNeighbour(literal, spot) ? null : joinWith(' + ', (name) => read(name, spot))(variable, literal, spot)
}

/** Literals side by side are one string, which an expression among them would not be. */
function hasNeighbour({ open, close }: Literal, { text }: Spot): boolean {
  return (
    /["'][ \t]*(?:\\\r?\n[ \t]*)?$/.test(text.slice(Math.max(0, open - 200), open)) ||
    /^[ \t]*(?:\\\r?\n[ \t]*)?["']/.test(text.slice(close, close + 200))
  )
}

function objection({ open, close }: Literal, { text }: Spot): string | null {
  if (/(?<!:):$/.test(text.slice(0, open).slice(-2)) || /^:(?!:)/.test(text.slice(close, close + 2)))
    return 'it is a symbol here, which cannot depend on a variable'
  return /\brequire(?:_relative)?[ (]*$/.test(text.slice(Math.max(0, open - 40), open))
    ? 'it is the name of a file to load: a variable cannot stand there'
    : null
}
