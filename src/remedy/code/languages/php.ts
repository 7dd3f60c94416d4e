import { type Literal, SLASHES_AND_HASH } from '../literal-around.ts'
import type { Spot } from '../replacement.ts'
import { joinWith, lineBefore, stringReplacer } from '../string-literal.ts'

export const php = stringReplacer({
  quotes: ['"', "'"],
  comment: SLASHES_AND_HASH,
  isRaw: ({ quote }) => quote === "'",
  objection,
  read: (variable, _, spot) => read(variable, spot),
  readPart: (variable, literal, spot) => joinWith('.', (name) => read(name, spot))(variable, literal, spot),
})

/** Laravel's own files of settings read through `env()`; everywhere else it is `getenv()`. */
function read(variable: string, { path, text }: Spot): string {
  return /(?:^|\/)config\/[\w-]+\.php$/.test(path) && /\benv\(/.test(text)
    ? `env('${variable}')`
    : `getenv('${variable}')`
}

const CONSTANT =
  /^\s*(?:#\[|case\b|(?:(?:public|private|protected|final)\s+)*const\b|(?:(?:public|private|protected|static|readonly|var)\s+)+(?:[?\w\\|]+\s+)?\$\w+\s*=)|\bfunction\b[^{;]*\([^)]*$/

function objection(literal: Literal, spot: Spot): string | null {
  return CONSTANT.test(lineBefore(spot, literal))
    ? 'PHP allows no call in a constant, a property or a default: set it in the constructor'
    : null
}
