import type { Confidence, Rule } from '../rules/rule.ts'
import { judge } from './judge.ts'
import { createLocalEnvSearch, type LocalEnvValue } from './local-env.ts'
import { type Match, matchRule } from './match.ts'
import { matchAssigned, type Place } from './match-assigned.ts'
import { withoutOverlaps } from './overlaps.ts'
import { OWN_JUDGES } from './own-judges.ts'
import { isReplaced, toOriginal } from './reading.ts'
import { READERS, readingsOf } from './readings.ts'
import { type RuleSet, ruleSetOf } from './rule-set.ts'

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
  return detectorOf([ruleSetOf(rules)], options)
}

/** The same for rules that were prepared before; only the first set has the readers. */
export function detectorOf(sets: readonly RuleSet[], options: DetectorOptions = {}): (source: Source) => Judged[] {
  const judgeText = createJudgement(sets)
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
function createJudgement(sets: readonly RuleSet[]): (source: Source, endsOf?: readonly number[][]) => Judged[] {
  return (source, endsOf) => {
    const matches = sets.flatMap((set) => matchesOf(set, source.text, endsOf))
    return matches.map((match) => (OWN_JUDGES[match.rule.id] ?? judge)(match, source))
  }
}

function matchesOf({ arrays, search, ruleAt }: RuleSet, text: string, endsOf?: readonly number[][]): Match[] {
  const places = new Map<number, number[]>()
  const names: Place[] = []
  search(text, {
    name: (keyword, end) => names.push({ start: end - (arrays.keywordLength[keyword] as number), end }),
    consumer: (consumer, end) => {
      if (consumer < 0) {
        endsOf?.[-1 - consumer]?.push(end)
        return
      }
      const ends = places.get(consumer)
      if (ends) ends.push(end)
      else places.set(consumer, [end])
    },
  })
  const shaped = [...places].flatMap(([index, ends]) => matchRule(ruleAt(index), text, ends))
  return names.length === 0 ? shaped : shaped.concat(matchAssigned([...arrays.assigned].map(ruleAt), text, names))
}
