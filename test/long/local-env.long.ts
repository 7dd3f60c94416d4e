// The hooks' awk looks for values of local env files by its own, coarser means: held against the engine.
import { expect, it } from 'vitest'
import { isLocalReported, localSamples, passed } from '../prefilter/local-env-samples.ts'
import { randomOf } from '../support/seed.ts'

const AWK = (process.env.HUSHKEY_AWK ?? 'awk').split(' ')
const COUNT = Number(process.env.HUSHKEY_CHANGES ?? 60_000)

it('what the engine finds of a local env file, the shell never passes', { timeout: 20 * 60_000 }, async () => {
  const next = localSamples(randomOf('local env'))
  let reported = 0
  for (let done = 0; done < COUNT; done += 1000) {
    const some = Array.from({ length: 1000 }, next).filter(isLocalReported)
    reported += some.length
    const missed = await passed(some, AWK)
    expect(
      missed.map((sample) => JSON.stringify(sample, (_, value) => (value instanceof Set ? [...value] : value))),
    ).toEqual([])
  }
  console.log(`local env: ${reported} of ${COUNT} changes reported, none missed`)
  expect(reported).toBeGreaterThan(COUNT / 10)
})
