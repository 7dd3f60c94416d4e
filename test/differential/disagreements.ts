import type { Answer, Differential } from './differential.ts'
import { isMissed, minimise, showChange } from './minimise.ts'
import type { StagedSample } from './staged-sample.ts'

/** So many are minimised and shown; more are counted. */
const SHOWN = 10

/** What came of samples. */
export interface Outcome {
  samples: number
  /** Of so many the engine reported something, by the awk with which the hook ran. */
  readonly reported: Map<string, number>
  missed: number
  /** Of others the hook was asked about so many, and passed so many. */
  readonly others: { asked: number; passed: number }
  /** The first of those that the hook passed, each as small as it can be, with what makes it again. */
  readonly shown: string[]
}

/**
 * Looks for changes of which the engine reports something and that the hook passes without it.
 * @param seed printed with the number of a sample, for both together make it again
 * @param see is shown each answer
 */
export async function findDisagreements<S extends StagedSample & { readonly number: number }>(
  differential: Differential,
  samples: Iterable<S>,
  seed: number,
  see: (answer: Answer<S>) => void = () => {},
): Promise<Outcome> {
  const outcome: Outcome = { samples: 0, reported: new Map(), missed: 0, others: { asked: 0, passed: 0 }, shown: [] }
  const missed: Answer<S>[] = []
  await differential.ask(samples, (answer) => {
    outcome.samples++
    count(answer, outcome)
    if (isMissed(answer)) missed.push(answer)
    see(answer)
  })
  outcome.missed = missed.length
  for (const { sample, findings, hook } of missed.slice(0, SHOWN)) {
    const head = `HUSHKEY_SEED=${seed} HUSHKEY_SAMPLE=${sample.number} (${hook?.awk}): ${findings.map(({ rule }) => rule)}`
    outcome.shown.push(`${head}\n${showChange(await minimise(sample, differential))}`)
  }
  return outcome
}

function count({ findings, hook }: Answer<StagedSample>, { reported, others }: Outcome): void {
  if (!hook) return
  if (findings.length) reported.set(hook.awk, (reported.get(hook.awk) ?? 0) + 1)
  else {
    others.asked++
    if (!hook.started) others.passed++
  }
}

/** The samples with these numbers, or the one that `HUSHKEY_SAMPLE` names. */
export function* samplesOf<S>(make: (number: number) => S | null, from: number, count: number): Generator<S> {
  const only = process.env.HUSHKEY_SAMPLE
  const numbers = only === undefined ? { from, to: from + count } : { from: Number(only), to: Number(only) + 1 }
  for (let number = numbers.from; number < numbers.to; number++) {
    const sample = make(number)
    if (sample) yield sample
  }
}
