import { LOCAL_ENV_VALUE } from '../../rules/policy.ts'
import type { Rule } from '../../rules/rule.ts'
import { createPrefilter } from '../search/keyword-search.ts'
import type { Judged, LocalEnvValue, Source } from '../types.ts'
import { isPlausibleName } from '../words/plausible-name.ts'
import { secretsOf } from './local-env-value.ts'

/** A rule without a pattern of its own: what it looks for is on the developer's disk. */
export const localEnvRule: Rule = { ...LOCAL_ENV_VALUE, keywords: [], pattern: /(?!)/g }

/** So many characters of a value are looked up; the rest is compared. */
const HEAD = 64

/**
 * Prepares the search for secrets of the local env files, whatever their shape.
 * @param values of ignored env files; they stay in memory and end with the process
 * @returns a function that finds them in a text as whole tokens, letter by letter; it costs one pass over the text, and
 * nothing where no value is worth looking for
 */
export function createLocalEnvSearch(values: readonly LocalEnvValue[]): (source: Source) => Judged[] {
  const wanted = new Map<string, LocalEnvValue>()
  for (const entry of values)
    for (const secret of secretsOf(entry.name, entry.value).flatMap(spellings))
      if (!wanted.has(secret)) wanted.set(secret, entry)
  if (wanted.size === 0) return () => []
  const secretsOfHead = new Map<string, string[]>()
  for (const secret of wanted.keys()) {
    const head = secret.slice(0, HEAD).toLowerCase()
    secretsOfHead.set(head, [...(secretsOfHead.get(head) ?? []), secret])
  }
  const heads = [...secretsOfHead.keys()]
  const search = createPrefilter(heads)
  return ({ text }) => {
    const found: Judged[] = []
    search(text, (at, headEnd) => {
      const head = heads[at] as string
      const start = headEnd - head.length
      for (const secret of secretsOfHead.get(head) as string[])
        if (text.startsWith(secret, start) && isWhole(text, start, start + secret.length))
          found.push(judged(secret, start, wanted.get(secret) as LocalEnvValue))
    })
    return found
  }
}

/** A line of a value that nothing quotes may read like an assignment: what looks random is not shown as a name. */
function judged(secret: string, start: number, { name, path }: LocalEnvValue): Judged {
  const isName = isPlausibleName(name)
  return {
    match: { rule: localEnvRule, secret, start, end: start + secret.length },
    verdict: 'high',
    evidence: [isName ? `this is the value of ${name} in your ${path}` : `this is a value of your ${path}`],
    ...(isName ? { name } : {}),
    origin: path,
  }
}

/** As it stands, and with escaped newlines where it has several lines. The prefilter can look up ASCII only. */
function spellings(secret: string): string[] {
  const all = secret.includes('\n') ? [secret, secret.replaceAll('\n', '\\n')] : [secret]
  return all.filter((text) => /^[\n\r\t -~]+$/.test(text))
}

/** Whether it is a token of its own and no fragment of a longer one. `mysql -p<password>` counts, as does `\n<token>`. */
function isWhole(text: string, start: number, end: number): boolean {
  if (/[\w-]/.test(text[end] ?? '') && /[\w-]/.test(text[end - 1] ?? '')) return false
  if (!/[\w-]/.test(text[start - 1] ?? '') || !/[\w-]/.test(text[start] ?? '')) return true
  return /(?:\\[bfnrt]|%[0-9A-Fa-f]{2}|\s-p)$/.test(text.slice(Math.max(0, start - 3), start))
}
