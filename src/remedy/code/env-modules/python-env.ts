import { type EnvModule, modulesFor } from '../../project/env-module.ts'
import { mentions } from '../../project/project.ts'
import { addImport } from '../languages/python-imports.ts'
import type { Spot } from '../spot.ts'
import type { EnvReader } from './env-reader.ts'
import { addField, type SettingsClass, settingsClass } from './settings-class.ts'

/** The project's own way to read a variable: an object of this file, or its class of pydantic-settings. */
export function pythonEnv(spot: Spot): EnvReader | null {
  return ownObject(spot) ?? fromSettings(spot)
}

/** django-environ and environs: `env = environ.Env()` above; python-decouple: `from decouple import config`. */
function ownObject({ text, start, project }: Spot): EnvReader | null {
  const above = text.slice(0, start)
  const made =
    /^(\w+)[ \t]*(?::[^=\n]+)?=[ \t]*(?:environ\.(?:FileAware)?|environs\.)?Env\((?:[^()]|\([^()]*\))*\)/m.exec(above)
  const isKnown = /^[ \t]*(?:import|from)[ \t]+environs?\b/m.test(above)
  const decoupled = /^from[ \t]+decouple[ \t]+import[ \t]+(?:[^\n]*\b)?config(?:[ \t]+as[ \t]+(\w+))?/m.exec(above)
  const known = (isKnown && made?.[1]) || (decoupled && (decoupled[1] ?? 'config'))
  if (!known && !(project && mentions(project, 'python-decouple'))) return null
  const name = known || (isTaken(text, 'config') ? 'env_config' : 'config')
  const line = `from decouple import config${name === 'config' ? '' : ` as ${name}`}`
  return {
    read: (variable, quote) => `${name}(${quote}${variable}${quote})`,
    also: known ? [] : addImport(text, line, start),
  }
}

function fromSettings(spot: Spot): EnvReader | null {
  const { path, text, project } = spot
  for (const module of project ? modulesFor(path, project.envModules) : []) {
    const found = settingsClass(module.text)
    const from = found && importPath(module, found, project?.folder ?? '')
    if (!found || !from) continue
    const { prefix, isUpperCase, exported, call } = found
    const imported = importedAs(text, module.path, exported)
    const name = imported ?? (isTaken(text, exported) ? `app_${exported}` : exported)
    const fieldOf = (variable: string) => {
      const own = variable.startsWith(prefix) ? variable.slice(prefix.length) : variable
      return isUpperCase ? own : own.toLowerCase()
    }
    const line = `from ${from} import ${exported}${name === exported ? '' : ` as ${name}`}`
    return {
      read: (variable) => `${name}${call}.${fieldOf(variable)}`,
      also: imported ? [] : addImport(text, line, spot.start),
      declaration: {
        path: module.path,
        add: (whole, variable) => addField(whole, fieldOf(variable)),
        shown: (variable) => `${fieldOf(variable)}: str`,
      },
      ...(prefix ? { variable: (wanted) => (wanted.startsWith(prefix) ? wanted : prefix + wanted) } : {}),
    }
  }
  return null
}

const IMPORT = /^from[ \t]+([\w.]+)[ \t]+import[ \t]+(?:\(([^)]*)\)|([^\n(]*))/gm

function importedAs(text: string, module: string, exported: string): string | null {
  for (const [, from = '', inBrackets, plain = ''] of text.matchAll(IMPORT)) {
    if (!pointsTo(from, module)) continue
    const named = new RegExp(`(?:^|[\\s,])${exported}(?:[ \\t]+as[ \\t]+(\\w+))?[ \\t]*(?:,|#|$)`, 'm').exec(
      inBrackets ?? plain,
    )
    if (named) return named[1] ?? exported
  }
  return null
}

function pointsTo(from: string, module: string): boolean {
  const dotted = `.${module.replace(/\.py$/, '').replaceAll('/', '.')}`
  return dotted.endsWith(`.${from.replace(/^\.+/, '')}`)
}

/** As other files import it; else by its place in the project, where packages lie in `src/` or at its top. */
function importPath({ path, imports }: EnvModule, { exported }: SettingsClass, folder: string): string | null {
  for (const line of imports) {
    const [, from = '', names = ''] = /^from[ \t]+(\w[\w.]*)[ \t]+import[ \t]+([^\n]*)/.exec(line) ?? []
    if (from && pointsTo(from, path) && new RegExp(`\\b${exported}\\b`).test(names)) return from
  }
  const inside = path
    .slice(folder.length)
    .replace(/^src\//, '')
    .replace(/\.py$/, '')
  return /^\w+(?:\/\w+)*$/.test(inside) ? inside.replaceAll('/', '.') : null
}

function isTaken(text: string, name: string): boolean {
  return new RegExp(`(?<![.\\w])${name}\\b`).test(text)
}
