import { mentions } from '../../project/project.ts'
import { enclosingCode } from '../enclosing-code.ts'
import { type Lexis, type Literal, SLASHES } from '../literal-around.ts'
import type { Spot } from '../replacement.ts'
import { joinWith, lineBefore, stringReplacer, swapWords } from '../string-literal.ts'
import { declaredName, isUsedAsConstant } from '../used-as-constant.ts'
import { configurationAbove, userSecrets } from './settings/user-secrets.ts'

const LEXIS: Lexis = {
  quotes: ['"""', '"'],
  rawQuotes: ['"""'],
  prefix: /[@$]+$/,
  verbatim: /@\$?$/,
  comment: SLASHES,
}
const ONLY_CONSTANT = 'only a constant may stand here: read the variable elsewhere'

/** From the configuration of the builder above, which user secrets and the environment give, else from the environment. */
function read(variable: string, { open }: Literal, spot: Spot): string {
  const configuration = configurationAbove(spot, open)
  return configuration ? `${configuration}["${variable}"]` : readVariable(variable)
}

const readVariable = (variable: string) => `System.Environment.GetEnvironmentVariable("${variable}")`

/** Where the compiler checks for null (`<Nullable>enable</Nullable>`), a variable that is not set stops the program. */
function readChecked(variable: string, literal: Literal, spot: Spot): string {
  const { project, text } = spot
  const reading = read(variable, literal, spot)
  if (!project || !mentions(project, 'nullable')) return reading
  const checked = `${reading} ?? throw new System.InvalidOperationException("${variable} is not set")`
  return /^\s*[;,)}]/.test(text.slice(literal.close, literal.close + 40)) ? checked : `(${checked})`
}

export const csharp = stringReplacer({
  ...LEXIS,
  isRaw: ({ prefix, quote }) => prefix.includes('@') || quote === '"""',
  objection,
  read: readChecked,
  readPart: (variable, literal, spot) => joinWith(' + ', (name) => read(name, literal, spot))(variable, literal, spot),
  store: ({ open }, spot) => (configurationAbove(spot, open) ? userSecrets(spot.project) : undefined),
  also: (literal, spot) => swapWords(spot, literal, /\bconst\b/, 'static readonly'),
})

function objection(literal: Literal, spot: Spot): string | null {
  const { text } = spot
  if (literal.quote === '"""' && !isOnOneLine(literal, spot))
    return 'it is in a raw string literal: read the variable there by hand'
  if (text.slice(spot.start, spot.end).includes('""')) return 'it has quotes in it: read the variable there by hand'
  const line = lineBefore(spot, literal)
  const after = text.slice(literal.close, literal.close + 40)
  if (/\$@?"(?:[^"\\\n]|\\.){0,500}?(?<!\{)\{[^{}\n"]{0,200}"/.test(line))
    return 'a string stands within another one here: read the variable there by hand'
  if (/^\s*(?:\[|case\b)|\b(?:is|or|not|case)\s*$/.test(line) || /^\s*=>/.test(after)) return ONLY_CONSTANT
  const levels = enclosingCode(text, literal.open, LEXIS)
  const isInAttribute = levels.some(
    ({ bracket }, at) => bracket === '[' && /(?:^|[\]{}])\s*$/.test(withoutComments(levels[at + 1])),
  )
  const [{ bracket, lead }] = levels
  const isDefault = bracket === '(' && /[\w>?\]]\s+\w+\s*=\s*$/.test(lead)
  if (isInAttribute || isDefault) return ONLY_CONSTANT
  if (!/\bconst\b/.test(line)) return null
  if (!/^\s*(?:public|private|protected|internal)\b/.test(line))
    return 'a constant cannot be read from the environment: make it a variable'
  const name = declaredName(line)
  return name && isUsedAsConstant(text, name)
    ? `${name} is used where only a constant may stand: read the variable elsewhere`
    : null
}

/** Of several lines the indentation counts, and a part that ends with a quote would have one more than it may have. */
function isOnOneLine({ start, end }: Literal, { text, start: from, end: to }: Spot): boolean {
  return !text.slice(start, end).includes('\n') && text[from - 1] !== '"' && (to === end || text[to] !== '"')
}

/** What stands before a bracket at the beginning of a member; a list in an argument is no attribute. */
function withoutComments(level: ReturnType<typeof enclosingCode>[number] | undefined): string {
  return !level || level.bracket === '(' ? '-' : level.lead.replace(/\/\/[^\n]*/g, '')
}
