import { type Literal, SLASHES } from '../literal-around.ts'
import type { Spot } from '../replacement.ts'
import { joinWith, lineBefore, stringReplacer, swapWords } from '../string-literal.ts'

const read = (variable: string) => `System.Environment.GetEnvironmentVariable("${variable}")`

export const csharp = stringReplacer({
  quotes: ['"""', '"'],
  comment: SLASHES,
  isRaw: ({ prefix, quote }) => prefix.includes('@') || quote === '"""',
  objection,
  read,
  readPart: joinWith('+', read),
  also: (literal, spot) => swapWords(spot, literal, /\bconst\b/, 'static readonly'),
})

function objection(literal: Literal, spot: Spot): string | null {
  const line = lineBefore(spot, literal)
  if (/^\s*(?:\[|case\b)/.test(line)) return 'only a constant may stand here: read the variable elsewhere'
  if (/\bconst\b/.test(line) && !/^\s*(?:public|private|protected|internal)\b/.test(line))
    return 'a constant cannot be read from the environment: make it a variable'
  return null
}
