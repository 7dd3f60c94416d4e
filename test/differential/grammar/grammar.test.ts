import { expect, it } from 'vitest'
import { createDifferential } from '../differential.ts'
import { findDisagreements, samplesOf } from '../disagreements.ts'
import { createMadeUpValues } from '../made-up-values.ts'
import { createGrammar } from './grammar.ts'

const SEED = Number(process.env.HUSHKEY_SEED ?? 18)

// 20,000 of them, with other seeds: npm run test:long
it('texts made from the grammar of what the engine reads: what it reports, the hook never passes', {
  timeout: 600_000,
}, async () => {
  const make = createGrammar(await createMadeUpValues(), SEED)
  const { samples, reported, missed, shown } = await findDisagreements(
    await createDifferential(),
    samplesOf(make, 0, 300),
    SEED,
  )
  expect(shown, shown.join('\n\n')).toEqual([])
  expect(missed).toBe(0)
  expect(samples).toBe(300)
  expect(Math.min(...reported.values())).toBeGreaterThan(15)
})
