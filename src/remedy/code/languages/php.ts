import { frameworkOf } from '../../project/framework.ts'
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

/**
 * Laravel's files of settings read through `env()`, Symfony sets `$_ENV` and no variables of the process; everywhere else
 * it is `getenv()`.
 */
function read(variable: string, { path, text, project }: Spot): string {
  const framework = project && frameworkOf(project)?.name
  const isConfig = /(?:^|\/)config\/[\w-]+\.php$/.test(path)
  if (isConfig && (framework === 'Laravel' || /\benv\(/.test(text))) return `env('${variable}')`
  return framework === 'Symfony' ? `$_ENV['${variable}']` : `getenv('${variable}')`
}

const CONSTANT =
  /^\s*(?:#\[|case\b|(?:(?:public|private|protected|final)\s+)*const\b|(?:(?:public|private|protected|static|readonly|var)\s+)+(?:[?\w\\|]+\s+)?\$\w+\s*=)|\bfunction\b[^{;]*\([^)]*$/

function objection(literal: Literal, spot: Spot): string | null {
  return CONSTANT.test(lineBefore(spot, literal))
    ? 'PHP allows no call in a constant, a property or a default: set it in the constructor'
    : null
}
