import type { Confidence, Rule } from '../rules/rule.ts'
import { judge } from './judge.ts'
import { createLocalEnvSearch, type LocalEnvValue } from './local-env.ts'
import { type Match, matchRule } from './match.ts'
import { matchAssigned, type Place } from './match-assigned.ts'
import { withoutOverlaps } from './overlaps.ts'
import { OWN_JUDGES } from './own-judges.ts'
import { createPrefilter } from './prefilter.ts'
import { isReplaced, toOriginal } from './reading.ts'
import { READERS, readingsOf } from './readings.ts'

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

/** What else a detector is told. */
export interface DetectorOptions {
  /** Values of the local, ignored env files; each that stands in a text is found, whatever its shape. */
  readonly localEnv?: readonly LocalEnvValue[]
}

/** Prepares `rules` once; the function it returns judges every match in a text, the dismissed ones too. */
export function createDetector(rules: readonly Rule[], options: DetectorOptions = {}): (source: Source) => Judged[] {
  const judgeText = createJudgement(rules)
  const searchLocalEnv = createLocalEnvSearch(options.localEnv ?? [])
  return (source) => {
    const endsOf = READERS.map((): number[] => [])
    const plain = judgeText(source, endsOf)
    const readings = readingsOf(source, endsOf)
    const read = readings.flatMap((reading) =>
      judgeText({ path: source.path, text: reading.text }).flatMap((judged) => toOriginal(judged, reading) ?? []),
    )
    return withoutOverlaps([...plain.filter((one) => !isReplaced(one, readings)), ...read, ...searchLocalEnv(source)])
  }
}

/**
 * The rules on one text as it stands.
 * @returns a function that also notes in `endsOf`, if it is given, where the keywords of each of `READERS` end
 */
function createJudgement(rules: readonly Rule[]): (source: Source, endsOf?: readonly number[][]) => Judged[] {
  const assigned = rules.filter((rule) => rule.assigned)
  const inNames = new Set(assigned.flatMap((rule) => rule.keywords))
  const shaped = byKeyword(rules.filter((rule) => !rule.assigned))
  const readers = byKeyword(READERS)
  const keywords = [...new Set([...inNames, ...shaped.keys(), ...readers.keys()])]
  const prefilter = createPrefilter(keywords)
  return (source, endsOf) => {
    const places = new Map<Rule, number[]>()
    const names: Place[] = []
    prefilter(source.text, (keyword, end) => {
      const word = keywords[keyword] as string
      if (inNames.has(word)) names.push({ start: end - word.length, end })
      for (const rule of shaped.get(word) ?? []) {
        const ends = places.get(rule)
        if (ends) ends.push(end)
        else places.set(rule, [end])
      }
      if (endsOf) for (const reader of readers.get(word) ?? []) endsOf[READERS.indexOf(reader)]?.push(end)
    })
    const matches = [...places].flatMap(([rule, ends]) => matchRule(rule, source.text, ends))
    matches.push(...matchAssigned(assigned, source.text, names))
    return matches.map((match) => (OWN_JUDGES[match.rule.id] ?? judge)(match, source))
  }
}

function byKeyword<T extends { readonly keywords: readonly string[] }>(all: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const one of all)
    for (const keyword of one.keywords) {
      const there = found.get(keyword)
      if (there) there.push(one)
      else found.set(keyword, [one])
    }
  return found
}
