import { HASH } from '../literal-around.ts'
import { interpolate, joinWith, stringReplacer } from '../string-literal.ts'

const read = (variable: string) => `ENV.fetch("${variable}")`
const join = joinWith('+', read)
const inside = interpolate((variable) => `#{${read(variable)}}`)

export const ruby = stringReplacer({
  quotes: ['"', "'"],
  comment: HASH,
  isRaw: ({ quote }) => quote === "'",
  read,
  readPart: (variable, literal, spot) => (literal.quote === '"' ? inside : join)(variable, literal, spot),
})
