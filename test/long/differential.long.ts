// The shipped hook against the shipped engine, on changes that nobody wrote for either: made-up secrets in files of
// published packages, and texts made from the grammar of what the engine reads. HUSHKEY_CHANGES sets how many.
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Answer, createDifferential } from '../differential/differential.ts'
import { findDisagreements, type Outcome, samplesOf } from '../differential/disagreements.ts'
import { createGrammar } from '../differential/grammar/grammar.ts'
import { createMadeUpValues } from '../differential/made-up-values.ts'
import { isMissed } from '../differential/minimise.ts'
import { Recall } from '../differential/recall.ts'
import { evenly, sourceFilesIn } from '../differential/source-files.ts'
import type { StagedSample } from '../differential/staged-sample.ts'
import { createTransplants } from '../differential/transplant.ts'
import { sourcePackages } from './source-packages.ts'

const SEED = Number(process.env.HUSHKEY_SEED)
const CHANGES = Number(process.env.HUSHKEY_CHANGES ?? 50_000)
const HOURS = 3 * 60 * 60_000

/** Of each language at most so many files. */
const FILES = 3000

describe('made-up secrets in files of published packages', () => {
  it(`what the engine reports of ${CHANGES} changes, the hook never passes`, { timeout: HOURS }, async () => {
    const recall = new Recall()
    const make = await createSamples()
    const samples = samplesOf(make, 0, CHANGES)
    const tell = progress()
    const outcome = await findDisagreements(await createDifferential(), samples, SEED, (answer) => {
      recall.add(answer)
      tell(answer)
    })
    print(outcome)
    console.log(recall.tables)
    expect(outcome.missed).toBe(0)
    expect(recall.ofTokens).toBeGreaterThan(0.95)
  })

  it('recall: the engine stops the tokens of providers', { timeout: HOURS }, async () => {
    const recall = new Recall()
    const make = await createSamples()
    const plain = (number: number) => {
      const sample = make(number)
      return sample?.isPlain ? sample : null
    }
    const engine = await createDifferential(null)
    await engine.ask(samplesOf(plain, 0, CHANGES), (answer) => recall.add(answer))
    console.log(`${recall.tables}\n\ntokens of providers that were not stopped:\n${recall.passed.join('\n')}`)
    expect(recall.ofTokens).toBeGreaterThan(0.95)
  })
})

it(`what the engine reports of ${CHANGES} texts made from its grammar, the hook never passes`, {
  timeout: HOURS,
}, async () => {
  const make = createGrammar(await createMadeUpValues(), SEED)
  const samples = samplesOf(make, 0, CHANGES)
  const outcome = await findDisagreements(await createDifferential(), samples, SEED, progress())
  print(outcome)
  expect(outcome.missed).toBe(0)
})

async function createSamples() {
  const all = (await sourcePackages()).flatMap((folder) => sourceFilesIn(folder, basename(folder)))
  const files = evenly(all, FILES)
  console.log(`${files.length} files in ${new Set(files.map(({ language }) => language)).size} languages and formats`)
  return createTransplants(files, await createMadeUpValues(), SEED)
}

/** Says how far it is, and at once what the hook passed: a run that is stopped has said what it knows. */
function progress(): (answer: Answer<StagedSample & { readonly number: number }>) => void {
  let seen = 0
  return (answer) => {
    if (++seen % 1000 === 0) console.log(`${seen} changes at ${new Date().toISOString()}`)
    if (isMissed(answer)) console.log(`passed: HUSHKEY_SEED=${SEED} HUSHKEY_SAMPLE=${answer.sample.number}`)
  }
}

function print({ samples, reported, missed, others, shown }: Outcome): void {
  const byAwk = [...reported].map(([awk, count]) => `${awk} ${count}`).join(', ')
  console.log(`${samples} changes; those that the engine reports, by the awk of the hook: ${byAwk}; ${missed} passed`)
  console.log(`of ${others.asked} others the hook passed ${others.passed} without the engine`)
  for (const one of shown) console.log(one)
}
