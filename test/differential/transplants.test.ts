import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { createDifferential } from './differential.ts'
import { findDisagreements, samplesOf } from './disagreements.ts'
import { createMadeUpValues } from './made-up-values.ts'
import { evenly, sourceFilesIn } from './source-files.ts'
import { createTransplants } from './transplant.ts'

const SEED = Number(process.env.HUSHKEY_SEED ?? 18)
const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url))

// 50,000 of them, in more languages and with other seeds: npm run test:long
it('made-up secrets in files of the packages installed here: what the engine reports, the hook never passes', {
  timeout: 600_000,
}, async () => {
  const files = evenly(sourceFilesIn(MODULES, 'node_modules'), 200)
  const make = createTransplants(files, await createMadeUpValues(), SEED)
  const { samples, reported, missed, shown } = await findDisagreements(
    await createDifferential(),
    samplesOf(make, 0, 300),
    SEED,
  )
  expect(shown, shown.join('\n\n')).toEqual([])
  expect(missed).toBe(0)
  expect(samples).toBeGreaterThan(200)
  expect(Math.min(...reported.values())).toBeGreaterThan(20)
})
