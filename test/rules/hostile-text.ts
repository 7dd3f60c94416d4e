import { matchRule } from '../../src/detect/match/match.ts'
import { createPrefilter } from '../../src/detect/search/keyword-search.ts'
import type { Rule, ShippedRule } from '../../src/rules/rule.ts'
import { fakeSecret } from '../support/fake-secret.ts'

export const SMALL = 100_000
export const LARGE = 1_000_000

/** `text` over and over, up to `size` characters. */
export const fill = (text: string, size: number) => text.repeat(Math.ceil(size / text.length)).slice(0, size)

/**
 * Text that a pattern would stumble over, seven kinds of `size` characters each, made from the rule's own keywords and
 * the sample beside it: keywords in a row, one of them before a long run of what its secrets are made of, a sample that
 * breaks off before its end, on one line and on many.
 */
export function hostile(
  rule: Pick<ShippedRule, 'keywords'> & Partial<Pick<ShippedRule, 'examples'>>,
  size: number,
): string[] {
  const sample = fakeSecret(rule.examples?.match[0] ?? rule.keywords[0] ?? 'x')
  const keyword = rule.keywords[0] as string
  const inText = sample.slice(Math.max(0, sample.toLowerCase().indexOf(keyword)))
  const letters = /[A-Za-z0-9+/_-]{8}(?=[^A-Za-z0-9+/_-]*$)/.exec(sample)?.[0] ?? 'aB3dE5gH'
  const brokenOff = sample.slice(0, -2)
  return [
    fill(rule.keywords.slice(0, 3).join(''), size),
    fill(rule.keywords.slice(-3).join(' = "'), size),
    inText + fill(letters, size),
    fill(`${keyword}${fill(letters, 3000)}\u00e9`, size),
    fill(`${brokenOff}~`, size),
    fill(`${brokenOff}\n`, size),
    fill(`${keyword} = ${' '.repeat(40)}"'=:${'-'.repeat(40)}`, size),
  ]
}

/** Finds the keywords of one rule and runs its pattern around them, as the engine does. */
export function runOf(rule: Rule): (text: string) => void {
  const prefilter = createPrefilter(rule.keywords)
  return (text) => {
    const ends: number[] = []
    prefilter(text, (_, end) => ends.push(end))
    matchRule(rule, text, ends)
  }
}
