import { describe, expect, it } from 'vitest'
import { RULES } from '../../src/rules/index.ts'
import { examples } from './examples.ts'
import { fires } from './fires.ts'
import { isReported } from './reported.ts'

describe('whenever the engine would report, the prefilter fires', () => {
  it('for an example of every third rule (all of them, and more: npm run test:long)', {
    timeout: 120_000,
  }, async () => {
    const chosen = new Set(RULES.filter((_, at) => at % 3 === 0).map(({ id }) => id))
    const samples = (await examples()).filter(({ id }) => chosen.delete(id))
    const reported = samples.map((sample) => ({ ...sample, path: 'src/sample.ts' })).filter(isReported)
    expect(reported.length).toBeGreaterThan(RULES.length * 0.3)
    const answers = await fires(reported)
    expect(reported.filter((_, at) => !answers[at]).map(({ id }) => id)).toEqual([])
  })
})
