import type { Rule } from '../../rules/rule.ts'
import type { Match } from '../types.ts'
import { randomnessOf } from '../words/randomness.ts'

const LONGEST = 4096
/** Shorter values are found by chance in bytes that mean something else. */
const SHORTEST = 16
/** How a token must begin, so that its first characters say where it begins: `ghp_`, `AKIA`, `glpat-`; not `key`. */
const TELLING = /^.{3,}[_.-]$|^[a-z\d]{4,}$/

const AT_START = new WeakMap<Rule, RegExp>()

/**
 * Finds tokens that stand right behind other characters, as in the rows of a database, between the literals of compiled
 * code, or behind the length byte of a message: what separates them is not in the bytes. Only for bytes that are no text,
 * where words do not run into each other by chance; only tokens of a provider's own format, by their first characters.
 * @param keywordEnds ascending offsets behind each keyword of the rule in `text`
 */
export function matchGlued(rule: Rule, text: string, keywordEnds: readonly number[]): Match[] {
  if (rule.confidence !== 'high' || rule.span === 'block' || rule.assigned) return []
  return keywordEnds.flatMap((end) => {
    const keyword = rule.keywords.find((each) => text.slice(end - each.length, end).toLowerCase() === each)
    if (!keyword || !TELLING.test(keyword)) return []
    const start = end - keyword.length
    if (!/[A-Za-z\d]{2}/.test(text.slice(start - 1, start + 1))) return []
    const pattern = atStart(rule)
    pattern.lastIndex = 0
    const hit = pattern.exec(text.slice(start, end + LONGEST))
    const secret = hit?.groups?.secret ?? hit?.[0] ?? ''
    if (secret.length < SHORTEST || !hit?.[0].startsWith(secret) || !isRandom(secret.slice(keyword.length))) return []
    const after = start + secret.length
    if (/[A-Za-z\d]{2}/.test(text.slice(after - 1, after + 1))) return []
    return [{ rule, secret, start, end: after, isNamed: secret !== hit[0], lead: 0 }]
  })
}

/** Symbols of compiled code run on like tokens: `glyphs_get_metrics` holds `phs_`. */
function isRandom(value: string): boolean {
  const { words, surprise } = randomnessOf(value)
  const digits = value.match(/\d/g)?.length ?? 0
  return digits > 0 && digits < value.length && words < 0.4 && (surprise > 7 || digits > value.length / 5)
}

function atStart(rule: Rule): RegExp {
  const known = AT_START.get(rule)
  if (known) return known
  const { source, flags } = rule.pattern
  const sticky = new RegExp(source, `${flags.replace('g', '')}y`)
  AT_START.set(rule, sticky)
  return sticky
}
