import type { Spot } from './spot.ts'

/** Names of what holds settings, which say nothing of one of them. */
const GENERAL =
  /^(?:config|configuration|conf|cfg|settings?|options?|opts|exports|module|default|params|props|env|environment|environments|data|args|values|credentials?|creds|auth|secrets?|spec|metadata|production|development|staging|test|prod|dev|common|base|root|connections?|providers?|services?|server|client|const|let|var|return|password|user)$/i

/** So far above a secret its block is looked for. */
const FARTHEST = 4000

/**
 * The name of the block that a secret stands in: `db` of `db: { password: '…' }`, of `'db' => ['password' => '…']` and of
 * a YAML mapping. Blocks with general names are passed over.
 * @returns `''` where there is none
 */
export function enclosingName({ path, text, start }: Spot): string {
  const before = text.slice(Math.max(0, start - FARTHEST), start)
  const names = /\.ya?ml$/.test(path) ? mappingsAround(before) : bracesAround(before)
  const found = /(?:^|\/)application(?:-[\w-]+)?\.ya?ml$/.test(path)
    ? names.toReversed().join('_') // Spring binds SPRING_DATASOURCE_PASSWORD to spring.datasource.password
    : (names.find((name) => !GENERAL.test(name)) ?? '')
  return found || fileName(path)
}

/** Keys of the mappings around the end of the text, the nearest first. */
function mappingsAround(before: string): string[] {
  const lines = before.split('\n')
  let indent = /^\s*/.exec(lines.pop() as string)?.[0].length ?? 0
  const names: string[] = []
  for (const line of lines.toReversed()) {
    const [, blank = '', key] = /^(\s*)["']?([A-Za-z_][\w.-]*)["']?\s*:\s*(?:[&#].*)?$/.exec(line) ?? []
    if (key === undefined || blank.length >= indent) continue
    names.push(key)
    indent = blank.length
  }
  return names
}

/** What stands before each bracket that is still open at the end of the text, the nearest first. */
function bracesAround(before: string): string[] {
  const names: string[] = []
  let depth = 0
  for (let at = before.length - 1; at >= 0; at--) {
    const character = before[at] as string
    if ('}])'.includes(character)) depth++
    else if ('{[('.includes(character)) {
      if (depth > 0) depth--
      else names.push(nameBefore(before.slice(Math.max(0, at - 80), at)))
    }
  }
  return names.filter(Boolean)
}

/** `db` of `db:`, `"db" =>`, `db =` and `createPool(`. */
function nameBefore(text: string): string {
  const [, assigned] = /["'`]?([A-Za-z_$][\w$]*)["'`]?\]?\s*(?::\s*[\w.<>]+\s*=|:|=>|=)\s*$/.exec(text) ?? []
  return assigned ?? ''
}

/** Of a file of settings its own name, as in `config/database.yml`. */
function fileName(path: string): string {
  const [, name = ''] = /(?:^|\/)([A-Za-z][\w-]*)\.(?:ya?ml|json|php|toml|ini|conf|properties)$/.exec(path) ?? []
  return /^(?:compose|docker-compose|application|values|index|main|package|secrets?)$/i.test(name) || GENERAL.test(name)
    ? ''
    : name
}
