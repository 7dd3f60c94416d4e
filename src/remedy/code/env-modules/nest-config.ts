import type { EnvModule } from '../../project/env-module.ts'
import { hasAny } from '../../project/project.ts'
import { type Enclosing, enclosingCode } from '../enclosing-code.ts'
import { type Lexis, SLASHES } from '../literal-around.ts'
import type { Spot } from '../spot.ts'
import { addProperty, propertiesOf } from './add-property.ts'
import type { Declaration, EnvReader } from './env-reader.ts'

const LEXIS: Lexis = { quotes: ['`', '"', "'"], comment: SLASHES, hasRegex: true }

/**
 * `this.config.getOrThrow('NAME')` in a method of a class that NestJS hands its `ConfigService`
 * (https://docs.nestjs.com/techniques/configuration).
 */
export function nestConfig(spot: Spot): EnvReader | null {
  const { text, start, project } = spot
  if (!project || !hasAny(project, '@nestjs/config')) return null
  const declaration = joiDeclaration(project.envModules)
  const head = [...text.slice(0, start).matchAll(/\bclass\s+\w+/g)].at(-1)
  const [, service] =
    /\bconstructor\s*\([^)]*?\b(?:private|protected|public|readonly)\s+(?:readonly\s+)?(\w+)\s*:\s*ConfigService\b/.exec(
      head ? text.slice(head.index) : '',
    ) ?? []
  if (!service || !isInMethod(enclosingCode(text, start, LEXIS))) return null
  const type = /\.tsx?$/.test(spot.path) ? '<string>' : ''
  return {
    read: (variable, quote) => `this.${service}.getOrThrow${type}(${quote}${variable}${quote})`,
    also: [],
    ...(declaration ? { declaration } : {}),
  }
}

/** Whether `this` is the instance of the class around: in a method's body, and in no function of its own. */
function isInMethod(levels: readonly Enclosing[]): boolean {
  const body = levels.findIndex(
    ({ bracket }, at) => bracket === '{' && /\bclass\s+\w+[^;]*$/.test(levels[at + 1]?.lead ?? ''),
  )
  const inner = levels.slice(0, body + 1)
  const method = inner.at(-1)?.lead ?? ''
  return body > 0 && /\)\s*(?::[^=]*)?$/.test(method) && !inner.some(({ lead }) => /\bfunction\b[^{}]*$/.test(lead))
}

/** The schema by which `ConfigModule.forRoot` checks the environment. */
export function joiDeclaration(modules: readonly EnvModule[]): Declaration | null {
  const module = modules.find(({ text }) => add(text, 'X') !== null)
  return module ? { path: module.path, add, shown: (variable) => `${variable}: ${REQUIRED}` } : null
}

const REQUIRED = 'Joi.string().required()'

function add(text: string, variable: string): string | null {
  const found = /\bJoi\.object(?:<[^>]*>)?\(\s*\{/.exec(text)
  if (!found || !/\bvalidationSchema\b|\bexport\b/.test(text)) return null
  const open = found.index + found[0].length - 1
  return propertiesOf(text, open).has(variable) ? text : addProperty(text, open, `${variable}: ${REQUIRED}`)
}
