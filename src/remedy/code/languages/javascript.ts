import { frameworkOf } from '../../project/framework.ts'
import { enclosingCode } from '../enclosing-code.ts'
import type { EnvReader } from '../env-modules/env-reader.ts'
import { javascriptEnv } from '../env-modules/javascript-env.ts'
import { joiDeclaration, nestConfig } from '../env-modules/nest-config.ts'
import { type Lexis, type Literal, SLASHES } from '../literal-around.ts'
import { quoteOf } from '../quote-of.ts'
import type { Spot } from '../replacement.ts'
import { lineBefore, stringReplacer } from '../string-literal.ts'
import type { TextEdit } from '../text-edits.ts'
import { addImport, declareRequireEnv } from './javascript-head.ts'
import { isAttribute } from './jsx-attribute.ts'
import { isTypePosition } from './type-position.ts'

const LEXIS: Lexis = { quotes: ['`', '"', "'"], comment: SLASHES, hasRegex: true }

/** JavaScript and TypeScript, JSX, and the scripts in Vue, Svelte and Astro files. */
export const javascript = stringReplacer({
  ...LEXIS,
  code: scriptOf,
  objection,
  read: (variable, literal, spot) => {
    if (isTagged(literal, spot)) return `\`\${${read(variable, spot)}}\``
    return isAttribute(literal, spot) ? `{${read(variable, spot)}}` : read(variable, spot)
  },
  readPart,
  also: (_, spot) => also(spot),
  variable: (spot) => ownReader(spot)?.variable,
  declaration: (spot) => ownReader(spot)?.declaration ?? joiDeclaration(spot.project?.envModules ?? []) ?? undefined,
})

/** A template behind a name is a call of it, and stays one. */
function isTagged({ quote, open }: Literal, { text }: Spot): boolean {
  return quote === '`' && /[\w$)\]]/.test(text[open - 1] ?? '')
}

/** Frameworks that hand private variables to the server by a module of their own, which they check at build time. */
const ENV_MODULES: Readonly<Record<string, string>> = {
  SvelteKit: '$env/dynamic/private', // https://svelte.dev/docs/kit/$env-dynamic-private
  Wrangler: 'cloudflare:workers', // https://developers.cloudflare.com/workers/runtime-apis/bindings/
}

function envModule({ project, path }: Spot): string | null {
  const name = project && !isConfig(path) ? frameworkOf(project)?.name : undefined
  return name === undefined ? null : (ENV_MODULES[name] ?? null)
}

/** What runs before the framework does, as `vite.config.ts`, sees `process.env` alone. */
function isConfig(path: string): boolean {
  return /\.config\.[cm]?[jt]s$/.test(path)
}

function isDeno(text: string): boolean {
  return text.includes('Deno.') && /\bDeno\.\w/.test(text)
}

/** The project's own way, where it has one. */
function ownReader(spot: Spot): EnvReader | null {
  return isDeno(spot.text) ? null : (nestConfig(spot) ?? javascriptEnv(spot))
}

function read(variable: string, spot: Spot): string {
  const { text, project, path } = spot
  if (isDeno(text)) return `Deno.env.get("${variable}")`
  const own = ownReader(spot)
  if (own) return own.read(variable, quoteOf(text, "'"))
  if (envModule(spot)) return `${envName(text)}.${variable}`
  if (project && frameworkOf(project)?.name === 'Astro' && !isConfig(path)) return `import.meta.env.${variable}`
  return isChecked(spot)
    ? `requireEnv(${quoteOf(text, "'")}${variable}${quoteOf(text, "'")})`
    : `process.env.${variable}`
}

/** Where TypeScript checks for `undefined`, `process.env.NAME` is no string (TS2322, TS2345; TS4111 by index signature). */
function isChecked({ path, project }: Spot): boolean {
  return /\.[cm]?tsx?$/.test(path) && (project?.isStrict(path) ?? false)
}

function also(spot: Spot): TextEdit[] {
  const { text } = spot
  if (isDeno(text)) return []
  const own = ownReader(spot)
  if (own) return [...own.also]
  const module = envModule(spot)
  const quote = quoteOf(text, "'")
  const name = envName(text)
  if (module)
    return addImport(spot, `import { ${name === 'env' ? 'env' : `env as ${name}`} } from ${quote}${module}${quote}`)
  return isChecked(spot) && read('X', spot).startsWith('requireEnv') ? declareRequireEnv(spot) : []
}

/** `env`, unless the file has another one. */
function envName(text: string): string {
  const imported = /\benv as (privateEnv)\b|\bimport\s*\{\s*(env)\s*\}/.exec(text)
  if (imported) return imported[1] ?? 'env'
  return /(?<![.\w$-])env\b/.test(text) ? 'privateEnv' : 'env'
}

function readPart(variable: string, literal: Literal, spot: Spot): TextEdit | null {
  const { text, start, end } = spot
  const inside = `\${${read(variable, spot)}}`
  if (literal.quote === '`') return { start, end, text: inside }
  const parts = [text.slice(literal.start, start), text.slice(end, literal.end)]
  if (parts.some((part) => /[`\\]|\$\{/.test(part))) return null
  const template = `\`${parts.join(inside)}\``
  return { start: literal.open, end: literal.close, text: isAttribute(literal, spot) ? `{${template}}` : template }
}

const IN_TYPE = 'it is a type here, which cannot depend on a variable: change the type by hand'

function objection(literal: Literal, spot: Spot): string | null {
  const { text, path } = spot
  const before = lineBefore(spot, literal)
  const after = text.slice(literal.close, literal.close + 40)
  if (isComponent(path) && !isInScript(spot)) return 'it is in the markup: read it in the script, on a server'
  if (isInEnum(text.slice(Math.max(0, literal.open - 20_000), literal.open)))
    return 'TypeScript allows only constants in an enum (TS18033): take it out of the enum, and read the variable where it is used'
  if (/(?:^|[\s}*])(?:from|import)\s*$/.test(before) || /^\s*declare\s+module\s*$/.test(before))
    return 'it is the name of a module here: a variable cannot stand there'
  if (isTyped(literal, spot) || /^\s*as\s+const\b/.test(after)) return IN_TYPE
  const isMember = /^\s*(?:\(|=(?![=>]))/.test(after) && literal.quote !== '`' && !isAttribute(literal, spot)
  if (isMember || (/^\s*\??\s*:/.test(after) && /(?:[{,;]|\breadonly)\s*$|^\s*$/.test(before) && isKey(literal, spot)))
    return 'it is a key of an object: read the variable there by hand'
  return null
}

function isTyped(literal: Literal, spot: Spot): boolean {
  const { text, path } = spot
  if (!/\.(?:[cm]?tsx?|vue|svelte|astro)$/.test(path)) return false
  return isTypePosition(
    enclosingCode(scriptOf(spot), literal.open, LEXIS),
    text.slice(literal.close, literal.close + 80),
  )
}

/** Behind a `{` or `,` and before a `:`, unless it is the middle of `a ? 'b' : c` over lines. */
function isKey(literal: Literal, spot: Spot): boolean {
  const [{ bracket, lead }] = enclosingCode(scriptOf(spot), literal.open, LEXIS)
  return bracket === '{' && !/\?\s*$/.test(lead)
}

/** `enum Keys { Stripe = '…'`: the last `enum` before it is still open. */
function isInEnum(before: string): boolean {
  return /\benum\s+[\w$]+\s*\{[^{}]*$/.test(before)
}

function isComponent(path: string): boolean {
  return /\.(?:vue|svelte|astro)$/.test(path)
}

function isInScript({ text, path, start }: Spot): boolean {
  const before = text.slice(0, start)
  if (before.lastIndexOf('<script') > before.lastIndexOf('</script')) return true
  return path.endsWith('.astro') && before.startsWith('---') && before.indexOf('\n---', 3) < 0
}

/** The text with nothing but blanks before the script of a component: its markup holds apostrophes and backticks. */
function scriptOf({ text, path, start }: Spot): string {
  const from = isComponent(path) ? text.lastIndexOf('<script', start) : -1
  return from < 0 ? text : ' '.repeat(from) + text.slice(from)
}
