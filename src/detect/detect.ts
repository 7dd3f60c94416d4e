import type { Confidence, Rule } from '../rules/rule.ts'
import { judge } from './judge.ts'
import { type Match, matchRule } from './match.ts'
import { matchAssigned, type Place } from './match-assigned.ts'
import { withoutOverlaps } from './overlaps.ts'
import { createPrefilter } from './prefilter.ts'

/** A text as the commit will hold it. */
export interface Source {
  /** Relative to the Git root, `/` separated: its name and ending are evidence. */
  readonly path: string
  readonly text: string
}

/** A match with its verdict. It holds the secret and never leaves `detect/`. */
export interface Judged {
  readonly match: Match
  readonly verdict: Confidence | 'dismissed'
  /** What spoke for and against, in words that never quote the secret. */
  readonly evidence: readonly string[]
  /** The name of the secret, where it is known from elsewhere than the text around it. */
  readonly name?: string
  /** The local env file that holds the secret too. */
  readonly origin?: string
}

/** Prepares `rules` once; the function it returns judges every match in a text, the dismissed ones too. */
export function createDetector(rules: readonly Rule[]): (source: Source) => Judged[] {
  const keywords = [...new Set(rules.flatMap((rule) => rule.keywords))]
  const shaped = keywords.map((keyword) => rules.filter((rule) => !rule.assigned && rule.keywords.includes(keyword)))
  const assigned = rules.filter((rule) => rule.assigned)
  const inNames = keywords.map((keyword) => assigned.some((rule) => rule.keywords.includes(keyword)))
  const prefilter = createPrefilter(keywords)
  return (source) => {
    const places = new Map<Rule, number[]>()
    const names: Place[] = []
    prefilter(source.text, (keyword, end) => {
      if (inNames[keyword]) names.push({ start: end - (keywords[keyword] as string).length, end })
      for (const rule of shaped[keyword] as Rule[]) {
        const ends = places.get(rule)
        if (ends) ends.push(end)
        else places.set(rule, [end])
      }
    })
    const matches = [...places].flatMap(([rule, ends]) => matchRule(rule, source.text, ends))
    matches.push(...matchAssigned(assigned, source.text, names))
    return withoutOverlaps(matches.map((match) => judge(match, source)))
  }
}
