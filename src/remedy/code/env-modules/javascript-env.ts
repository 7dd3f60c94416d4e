import { posix } from 'node:path'
import { type EnvModule, modulesFor } from '../../project/env-module.ts'
import { addImport } from '../languages/javascript-head.ts'
import { quoteOf } from '../quote-of.ts'
import type { Spot } from '../spot.ts'
import { applyEdits } from '../text-edits.ts'
import { addProperty, propertiesOf } from './add-property.ts'
import type { EnvReader } from './env-reader.ts'
import { type EnvSchema, envSchema } from './env-schema.ts'

/** Tests run without the whole environment, and a tool's settings before the program that checks it. */
const OUTSIDE = /\.(?:test|spec|stories)\.[cm]?[jt]sx?$|(?:^|\/)(?:__tests__|tests?|e2e)\/|\.config\.[cm]?[jt]s$/

/** Whether a file runs without the project's module. */
export function isOutside(path: string): boolean {
  return OUTSIDE.test(path)
}

/** `env.NAME` of the project's own module, which checks that it is set. */
export function javascriptEnv(spot: Spot): EnvReader | null {
  const { path, text, project } = spot
  if (!project?.envModules.length || isOutside(path) || !isModule(path, text)) return null
  for (const module of modulesFor(path, project.envModules)) {
    const schema = envSchema(module.text)
    const added = schema && addVariable(module.text, 'X')
    if (!schema || added === null) continue
    const imported = importedAs(text, path, module, schema)
    const name = imported ?? freeName(text, schema.local)
    return {
      read: (variable) => `${name}.${variable}`,
      also: imported ? [] : addImport(spot, importLine(spot, module, schema, name)),
      declaration: {
        path: module.path,
        add: addVariable,
        shown: (variable) => `${variable}: ${schema.required}`,
      },
    }
  }
  return null
}

/** Names the variable in the schema, and where the module passes each one on by name. */
function addVariable(text: string, variable: string): string | null {
  const schema = envSchema(text)
  if (!schema) return null
  const { open, required, passes, needs } = schema
  if (propertiesOf(text, open).has(variable)) return text
  // From the end of the text on, so that offsets stay what they were.
  const wanted = [
    { at: open, property: `${variable}: ${required}` },
    ...(passes === undefined ? [] : [{ at: passes, property: `${variable}: process.env.${variable}` }]),
  ].toSorted((one, other) => other.at - one.at)
  const done = wanted.reduce<string | null>((now, { at, property }) => now && addProperty(now, at, property), text)
  return done && needs ? importAlso(done, needs) : done
}

/** One name more in the import of envalid. */
function importAlso(text: string, name: string): string | null {
  const found = /import\s*\{[^}]*?(?=,?\s*\}\s*from\s*["']envalid["'])/.exec(text)
  const at = found ? found.index + found[0].length : -1
  return found && applyEdits(text, [{ start: at, end: at, text: `, ${name}` }])
}

function isModule(path: string, text: string): boolean {
  if (/\.c[jt]s$/.test(path)) return false
  return /\.(?:mts|mjs|tsx?|vue|svelte|astro)$/.test(path) || /^\s*(?:import|export)\b/m.test(text)
}

/** The name that the file has for the module's values already. */
function importedAs(text: string, path: string, { path: module }: EnvModule, { exported }: EnvSchema): string | null {
  for (const [, named, whole, from = ''] of text.matchAll(
    /^[ \t]*import\s+(?!type\b)(?:\{([^}]*)\}|(\w+))\s+from\s+["']([^"']+)["']/gm,
  )) {
    if (!pointsTo(from, path, module)) continue
    if (whole) return exported === 'default' ? whole : null
    const name = new RegExp(`(?:^|[\\s,])${exported}(?:\\s+as\\s+(\\w+))?\\s*(?:,|$)`).exec(named ?? '')
    if (name) return name[1] ?? exported
  }
  return null
}

function pointsTo(from: string, path: string, module: string): boolean {
  const plain = (name: string) => name.replace(/\.[cm]?[jt]sx?$/, '').replace(/\/index$/, '')
  if (from.startsWith('.')) return plain(posix.join(posix.dirname(path), from)) === plain(module)
  const [, rest] = /^[@~#][\w-]*\/(.+)$/.exec(from) ?? []
  return rest !== undefined && `/${plain(module)}`.endsWith(`/${plain(rest)}`)
}

/** As other files import it by an alias; else by the way from here, with the ending that this file's imports have. */
function importLine(spot: Spot, module: EnvModule, { exported }: EnvSchema, name: string): string {
  const quote = quoteOf(spot.text, "'")
  const alias = module.imports
    .map((line) => /from\s+["']([@~#][^"']*)["']/.exec(line)?.[1] ?? '')
    .find((from) => pointsTo(from, spot.path, module.path))
  const what = exported === 'default' ? name : `{ ${exported === name ? name : `${exported} as ${name}`} }`
  return `import ${what} from ${quote}${alias ?? relativeTo(spot, module.path)}${quote}`
}

function relativeTo({ path, text }: Spot, module: string): string {
  const way = posix.relative(posix.dirname(path), module)
  const [, ending = /\.mjs$/.test(module) ? '.mjs' : ''] = /from\s+["']\.[^"']*?(\.[cm]?[jt]sx?)["']/.exec(text) ?? []
  const written = ending.endsWith('js') ? way.replace(/\.([cm]?)tsx?$/, '.$1js') : way
  const bare = ending ? written : written.replace(/\.[cm]?[jt]sx?$/, '')
  return bare.startsWith('.') ? bare : `./${bare}`
}

/** The module's own name for its values, unless the file has something else under it. */
function freeName(text: string, local: string): string {
  const name = local === 'default' ? 'env' : local
  return new RegExp(`(?<![.\\w$-])${name}\\b`).test(text.replace(/process\.env\b/g, ''))
    ? `app${name[0]?.toUpperCase()}${name.slice(1)}`
    : name
}
