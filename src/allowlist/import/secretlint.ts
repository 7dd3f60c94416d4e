import { type ParseError, parse } from 'jsonc-parser'
import { globMistake } from '../../config/glob.ts'
import { refuseDeep } from '../../config/parse/refuse-deep.ts'
import { UserError } from '../../errors.ts'
import type { NewEntry } from '../entry-line.ts'
import { type Foreign, type ForeignMatch, type ImportContext, type Left, pathEntry } from './foreign.ts'
import { testUnderLimit } from './foreign-pattern.ts'
import { counterparts } from './gitleaks.ts'

/** https://github.com/secretlint/secretlint/blob/master/docs/configuration.md */
interface SecretlintRule {
  readonly id?: string
  readonly disabled?: boolean
  readonly options?: { readonly allows?: readonly string[] }
  readonly allowMessageIds?: readonly string[]
  readonly rules?: readonly SecretlintRule[]
}

const FILE = '.secretlintrc.json'

/** Reads which rules are off, and the texts and `/patterns/` that each rule allows. */
export function importSecretlint(text: string, context: ImportContext): Foreign {
  const errors: ParseError[] = []
  refuseDeep(text, FILE)
  const config = parse(text, errors, { allowTrailingComma: true }) as { rules?: readonly SecretlintRule[] } | undefined
  if (!config || errors.length) throw new UserError(`${FILE} is not JSON`, `Fix ${FILE}, then import again.`)
  const left: Left[] = []
  const entries: NewEntry[] = []
  const tests: ((match: ForeignMatch) => string | null)[] = []
  for (const rule of flatten(config.rules ?? [])) {
    const name = shortName(rule.id ?? '')
    const isTold = rule.disabled || rule.options?.allows?.length || rule.allowMessageIds?.length
    const names = isTold ? counterparts([name], context.ruleIds, left) : []
    if (rule.disabled && names.length) entries.push(pathEntry('**', names, `the rule ${name} is off in ${FILE}`))
    for (const id of rule.allowMessageIds ?? [])
      left.push({
        what: `${name}: allowMessageIds ${id}`,
        why: 'there is no message of that name; turn off the rule it means under "rules"',
      })
    for (const source of rule.options?.allows ?? []) {
      const test = allowTest(source, left)
      if (!test || !names.length) continue
      left.push({
        what: `${name}: allows ${source}`,
        why: 'it could hide other secrets; each secret it allows today is allowed by itself',
      })
      tests.push(({ rule: found, secret }) =>
        names.some((each) => found === each || found.startsWith(`${each}-`)) && test(secret)
          ? `allowed in ${FILE}`
          : null,
      )
    }
  }
  return {
    source: FILE,
    entries,
    left,
    allows: (match) => tests.map((test) => test(match)).find((found) => found !== null) ?? null,
  }
}

function flatten(rules: readonly SecretlintRule[]): SecretlintRule[] {
  return rules.flatMap((rule) => [rule, ...flatten(rule.rules ?? [])])
}

/** `@secretlint/secretlint-rule-aws` is `aws`. */
function shortName(id: string): string {
  return id.replace(/^.*secretlint-rule-/, '')
}

/** A text is allowed as it stands, `/…/i` is a pattern (https://github.com/textlint/regexp-string-matcher). */
function allowTest(source: string, left: Left[]) {
  const pattern = /^\/(.*)\/([dgimsuy]*)$/s.exec(source)
  if (!pattern) return (secret: string) => secret.includes(source)
  try {
    return testUnderLimit(new RegExp(pattern[1] as string, (pattern[2] as string).replace(/[gy]/g, '')), FILE)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    left.push({ what: `allows ${source}`, why: 'it is no regular expression' })
    return null
  }
}

/** `.secretlintignore` has the syntax of `.gitignore`. */
export function importSecretlintIgnore(text: string): Foreign {
  const source = '.secretlintignore'
  const left: Left[] = []
  const entries: NewEntry[] = []
  for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
    if (!line || line.startsWith('#')) continue
    if (line.startsWith('!')) left.push({ what: line, why: 'a glob cannot be negated here' })
    else if (globMistake(line)) left.push({ what: line, why: globMistake(line)?.sentence ?? '' })
    else entries.push(pathEntry(line, '*', `ignored in ${source}`))
  }
  return { source, entries, left, allows: () => null }
}
