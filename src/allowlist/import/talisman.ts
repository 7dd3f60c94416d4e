import { parse, YAMLParseError } from 'yaml'
import { globMistake } from '../../config/glob.ts'
import { UserError } from '../../errors.ts'
import { ENV_FILE, KEY_FILE } from '../../rules/policy.ts'
import type { NewEntry } from '../entry-line.ts'
import { type Foreign, type ForeignMatch, type Left, pathEntry } from './foreign.ts'
import { foreignPattern, type PatternTest, testUnderLimit } from './foreign-pattern.ts'

/** https://thoughtworks.github.io/talisman/docs: the settings of `.talismanrc`. */
interface TalismanConfig {
  readonly fileignoreconfig?: readonly {
    readonly filename?: string
    readonly checksum?: string
    readonly ignore_detectors?: readonly string[] | null
    readonly allowed_patterns?: readonly string[] | null
  }[]
  readonly scopeconfig?: readonly { readonly scope?: string }[]
  readonly allowed_patterns?: readonly string[] | null
  readonly custom_patterns?: readonly string[] | null
  readonly threshold?: string
}

const FILE = '.talismanrc'

/** The files that each scope names, as far as they can hold what hushkey looks for. */
const SCOPES: ReadonlyMap<string, readonly string[]> = new Map([
  ['node', ['yarn.lock', 'package-lock.json', 'node_modules/']],
  ['go', ['makefile', 'go.mod', 'go.sum', 'Gopkg.toml', 'Gopkg.lock', 'glide.yaml', 'glide.lock']],
  ['images', ['*.jpeg', '*.jpg', '*.png', '*.tiff', '*.bmp']],
])

/** Reads which files are ignored, wholly or for a detector, and the patterns that are allowed in them or everywhere. */
export function importTalisman(text: string): Foreign {
  const config = parseYaml(text)
  const left: Left[] = []
  const entries: NewEntry[] = []
  const tests: ((match: ForeignMatch) => boolean)[] = []
  const compile = (source: string): PatternTest[] => {
    const pattern = foreignPattern(source)
    left.push({
      what: `allowed pattern ${source}`,
      why: pattern
        ? 'it could hide other secrets; what it allows today is allowed by itself'
        : 'JavaScript has no counterpart for its syntax',
    })
    return pattern ? [testUnderLimit(pattern, FILE)] : []
  }
  for (const file of config.fileignoreconfig ?? []) {
    const { filename = '', checksum, ignore_detectors, allowed_patterns } = file
    const detectors = ignore_detectors ?? []
    const glob = /[[\]{}]/.test(filename) || globMistake(filename) ? null : `/${filename.replace(/^\//, '')}`
    const patterns = (allowed_patterns ?? []).flatMap(compile)
    if (patterns.length) tests.push(({ path, secret }) => path === filename && patterns.some((test) => test(secret)))
    if (detectors.includes('filename') && glob)
      entries.push(pathEntry(glob, [ENV_FILE.id, KEY_FILE.id], `its name is fine in ${FILE}`))
    if (detectors.includes('filecontent') && glob)
      entries.push(pathEntry(glob, '*', `its content is ignored in ${FILE}`))
    else if (checksum || detectors.includes('filecontent')) {
      tests.push(({ path }) => path === filename)
      left.push({
        what: `${filename}`,
        why: 'its checksum is not compared; each secret the file holds today is allowed by itself',
      })
    }
  }
  for (const { scope = '' } of config.scopeconfig ?? []) {
    for (const glob of SCOPES.get(scope) ?? []) entries.push(pathEntry(glob, '*', `of the scope ${scope} in ${FILE}`))
    if (!SCOPES.has(scope)) left.push({ what: `scope ${scope}`, why: 'this scope is not known' })
  }
  const everywhere = (config.allowed_patterns ?? []).flatMap(compile)
  if (everywhere.length) tests.push(({ secret }) => everywhere.some((test) => test(secret)))
  for (const pattern of config.custom_patterns ?? [])
    left.push({
      what: `custom pattern ${pattern}`,
      why: 'a rule of your own needs keywords and bounds; write it under "customRules"',
    })
  if (config.threshold) left.push({ what: `threshold ${config.threshold}`, why: 'see the setting "blockOn"' })
  return {
    source: FILE,
    entries,
    left,
    allows: (match) => (tests.some((test) => test(match)) ? `allowed in ${FILE}` : null),
  }
}

function parseYaml(text: string): TalismanConfig {
  try {
    return (parse(text) ?? {}) as TalismanConfig
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error
    const { line = 1, col = 1 } = error.linePos?.[0] ?? {}
    throw new UserError(`${FILE}:${line}:${col}: this is not YAML`, `Fix ${FILE}, then import again.`)
  }
}
