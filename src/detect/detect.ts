import type { Rule } from '../rules/rule.ts'
import { createReplacedTest, toOriginal } from './decode/reading.ts'
import { READERS, readingsOf } from './decode/readings.ts'
import { judge } from './judge/judge.ts'
import { createLocalEnvSearch } from './local-env/local-env.ts'
import { matchRule } from './match/match.ts'
import { matchAssigned, type Place } from './match/match-assigned.ts'
import { matchGlued } from './match/match-glued.ts'
import { knowsBest, withoutOverlaps } from './overlaps.ts'
import { ruleSetOf } from './search/rule-set.ts'
import type { RuleSet } from './search/types.ts'
import { type Spans, touches } from './spans.ts'
import type { DetectorOptions, Judged, Match, Source } from './types.ts'

/** Prepares `rules` once; the function it returns judges every match in a text, the dismissed ones too. */
export function createDetector(rules: readonly Rule[], options: DetectorOptions = {}): (source: Source) => Judged[] {
  return detectorOf([ruleSetOf(rules)], options)
}

/** The same for rules that were prepared before; only the first set has the readers. */
export function detectorOf(sets: readonly RuleSet[], options: DetectorOptions = {}): (source: Source) => Judged[] {
  const judgeText = createJudgement(sets)
  const searchLocalEnv = createLocalEnvSearch(options.localEnv ?? [])
  return (source) => {
    const starts: Starts = { endsOf: READERS.map(() => []), runs: [] }
    const plain = judgeText(source, starts)
    const readings = readingsOf(source, starts.endsOf, starts.runs)
    const read = readings
      .filter(({ pieces }) => isWanted(source, pieces[0]?.start, pieces.at(-1)?.end))
      .flatMap((reading) =>
        judgeText({ path: source.path, text: reading.text }).flatMap((judged) => toOriginal(judged, reading) ?? []),
      )
    const isReplaced = createReplacedTest(readings)
    const seen = new Set(plain.filter(isShape).map(identity))
    const judged = withoutOverlaps([
      ...plain.filter((one) => !isReplaced(one)),
      ...read.filter((one) => !seen.has(identity(one))),
      ...searchLocalEnv(source),
    ])
    return judged.map(withoutPublished)
  }
}

/**
 * What a provider means everybody to see is no finding. Only here, behind the overlaps: before, it tells what else is said of
 * the same value.
 */
function withoutPublished(judged: Judged): Judged {
  const { publishable } = judged.match.rule
  return publishable !== undefined && judged.verdict === 'low'
    ? { ...judged, verdict: 'dismissed', evidence: [...judged.evidence, publishable] }
    : judged
}

/** Of a value with a shape of its own, a reading says nothing new, and does not show what stands around it. */
function isShape({ match }: Judged): boolean {
  return match.rule.assigned === undefined
}

function identity({ match: { rule, start, end } }: Judged): string {
  return `${rule.id} ${start} ${end}`
}

/** From where a text can be read in other ways. */
interface Starts {
  /** Where the keywords of each of `READERS` end. */
  readonly endsOf: readonly number[][]
  /** Where runs begin that may be encoded. */
  readonly runs: number[]
}

/**
 * The rules on one text as it stands.
 * @returns a function that also notes in `starts`, if it is given, from where the text can be read in other ways
 */
function createJudgement(sets: readonly RuleSet[]): (source: Source, starts?: Starts) => Judged[] {
  return (source, starts) => {
    const matches = sets.flatMap((set, at) => matchesOf(set, source, at === 0 ? starts : undefined))
    const wanted = matches.filter(({ start, end }) => isWanted(source, start, end))
    const judged = new Map(
      wanted.filter(({ rule }) => !rule.assigned).map((match) => [match, judge(match, source)] as const),
    )
    const known = starts ? spansOf([...judged.values()].filter(knowsBest)) : []
    return wanted
      .filter(({ rule, start, end }) => !(rule.assigned && touches(known, start, end - 1)))
      .map((match) => judged.get(match) ?? judge(match, source))
  }
}

/** Where they stand; what a name alone says there counts for nothing (`withoutOverlaps`), and is costly to judge. */
function spansOf(judged: readonly Judged[]): Spans {
  const spans: [number, number][] = []
  for (const { start, end } of judged.map(({ match }) => match).toSorted((one, other) => one.start - other.start)) {
    const last = spans.at(-1)
    if (last && start < last[1]) last[1] = Math.max(last[1], end)
    else spans.push([start, end])
  }
  return spans
}

function isWanted({ wanted }: Source, start = 0, end = start): boolean {
  return !wanted || touches(wanted, start, end)
}

function matchesOf({ arrays, search, ruleAt }: RuleSet, source: Source, starts?: Starts): Match[] {
  const { text, binary } = source
  const places = new Map<number, number[]>()
  const names: Place[] = []
  search(
    text,
    {
      name: (keyword, end) => names.push({ start: end - (arrays.keywordLength[keyword] as number), end }),
      consumer: (consumer, end) => {
        if (consumer < 0) {
          starts?.endsOf[-1 - consumer]?.push(end)
          return
        }
        const ends = places.get(consumer)
        if (ends) ends.push(end)
        else places.set(consumer, [end])
      },
      ...(starts && { run: (start: number) => starts.runs.push(start) }),
    },
    spansWithin(source),
  )
  const shaped = [...places].flatMap(([index, ends]) => {
    const rule = ruleAt(index)
    return binary ? [...matchRule(rule, text, ends), ...matchGlued(rule, text, ends)] : matchRule(rule, text, ends)
  })
  return names.length === 0 ? shaped : shaped.concat(matchAssigned([...arrays.assigned].map(ruleAt), text, names))
}

/** Where rules of one line are looked for; see `RuleSearch`. */
function spansWithin({ text, known, wanted }: Source): Spans | undefined {
  return wanted ?? (known ? [[known, text.length]] : undefined)
}
