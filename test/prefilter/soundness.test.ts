import { describe, expect, it } from 'vitest'
import { RULES } from '../../src/rules/index.ts'
import { examples } from './examples.ts'
import { fires } from './fires.ts'
import { isReported } from './reported.ts'

describe('whenever the engine would report, the prefilter fires', () => {
  it('for an example of every rule (all of them, and more: npm run test:long)', { timeout: 120_000 }, async () => {
    const samples = (await examples()).map((example) => ({ ...example, path: 'src/sample.ts' }))
    const first = samples.filter(({ id }, at) => samples.findIndex((other) => other.id === id) === at)
    const reported = first.filter(isReported)
    expect(reported.length).toBeGreaterThan(RULES.length * 0.9)
    const answers = await fires(reported)
    expect(reported.filter((_, at) => !answers[at]).map(({ id }) => id)).toEqual([])
  })
})
