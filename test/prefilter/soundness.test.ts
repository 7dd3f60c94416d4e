import { describe, expect, it } from 'vitest'
import { RULES } from '../../src/rules/index.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { AWKS } from './awks.ts'
import { examples } from './examples.ts'
import { fires } from './fires.ts'
import { isReported } from './reported.ts'

describe.each(AWKS)('however long the runs of token signs in a line are (%s)', (...awk) => {
  // awk compares a number with a text letter by letter, where nobody says that the text is a number: 132 comes before 20
  const LENGTHS = [1, 9, 10, 19, 20, 21, 60, 64, 65, 99, 100, 101, 131, 132, 199, 200, 201, 299, 999, 1000, 1001, 2000]

  it('a token is seen beside them', async () => {
    const sample = fakeSecret('sgp_{hex:40}')
    const samples = LENGTHS.map((length) => ({
      path: 'src/a.ts',
      text: `call("${'x'.repeat(length)}", ["${sample}"])\n`,
    }))
    expect(samples.every(isReported)).toBe(true)
    expect((await fires(samples, awk)).flatMap((fired, at) => (fired ? [] : LENGTHS[at]))).toEqual([])
  })

  it('a token that is one of them is seen', async () => {
    const digits = fakeSecret('{hex:128}')
    const samples = [{ path: 'src/a.ts', text: `x key_${digits}\n` }]
    expect(samples.every(isReported)).toBe(true)
    expect(await fires(samples, awk)).toEqual([true])
  })
})

describe('whenever the engine would report, the prefilter fires', () => {
  it('for an example of every third rule (all of them, and more: npm run test:long)', {
    timeout: 300_000,
  }, async () => {
    const chosen = new Set(RULES.filter((_, at) => at % 3 === 0).map(({ id }) => id))
    const samples = examples().filter(({ id }) => chosen.delete(id))
    const reported = samples.map((sample) => ({ ...sample, path: 'src/sample.ts' })).filter(isReported)
    expect(reported.length).toBeGreaterThan(RULES.length * 0.3)
    const answers = await fires(reported)
    expect(reported.filter((_, at) => !answers[at]).map(({ id }) => id)).toEqual([])
  })
})
