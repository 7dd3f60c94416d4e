import { frameworkOf } from '../../project/framework.ts'
import { enclosingCode } from '../enclosing-code.ts'
import { type Lexis, type Literal, SLASHES_AND_HASH } from '../literal-around.ts'
import type { Spot } from '../replacement.ts'
import { joinWith, lineBefore, stringReplacer } from '../string-literal.ts'

const LEXIS: Lexis = {
  quotes: ['"', "'"],
  prefix: /(?<![\w$])b$/i,
  comment: SLASHES_AND_HASH,
  heredoc: /<<<[ \t]*(["']?)(?<word>[A-Za-z_]\w*)\1/y,
}

export const php = stringReplacer({
  ...LEXIS,
  isRaw: ({ quote }) => quote === "'",
  objection,
  read: (variable, _, spot) => read(variable, spot),
  readPart: (variable, literal, spot) => joinWith(' . ', (name) => read(name, spot))(variable, literal, spot),
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

/** What may hold constants alone: a constant, an attribute, a property, a static variable, a parameter's default. */
const CONSTANT =
  /^\s*(?:#\[|case\b|(?:(?:public|private|protected|final)\s+)*const\b|(?:(?:public|private|protected|static|readonly|var)\s+)+(?:[?\w\\|]+\s+)?\$\w+\s*=)/
const PARAMETERS = /\b(?:function|fn)\b[^{;]*$/
/** `"{$a["b"]}`: PHP reads it as one string. */
const NESTED = /"(?:[^"\\\n]|\\.){0,500}?\{\$[^{}\n"]{0,200}"/
const COMMENTS = /\/\*[\s\S]*?\*\/|(?:\/\/|#(?!\[))[^\n]*|<\?php/g

function objection(literal: Literal, spot: Spot): string | null {
  const { text } = spot
  if (NESTED.test(lineBefore(spot, literal)))
    return 'a string stands within another one here: read the variable there by hand'
  if (isInPage(text, literal.open)) return 'it is in the page that browsers get: a key in it is public'
  const levels = enclosingCode(text, literal.open, LEXIS)
  const statement = levels.findIndex(({ bracket }) => bracket === '{' || bracket === '')
  const isConstant = levels.slice(0, statement + 1).some(
    ({ bracket, lead }, at) =>
      CONSTANT.test(lead.replace(COMMENTS, '')) ||
      (bracket === '(' && PARAMETERS.test(levels[at + 1]?.lead ?? '')) ||
      (bracket === '[' && levels[at + 1]?.lead.endsWith('#')), // an attribute
  )
  return isConstant ? 'PHP allows no call in a constant, a property or a default: set it in the constructor' : null
}

/** Outside of `<?php ... ?>` stands what is sent as it is. */
function isInPage(text: string, at: number): boolean {
  const opened = text.lastIndexOf('<?', at)
  return opened < 0 || text.lastIndexOf('?>', at) > opened
}
