import { expect, it } from 'vitest'
import { createLateFingerprints } from '../../../src/scan/decide/late-fingerprints.ts'

it('computes only what a text shows, once each, and leaves all else as it is', async () => {
  const asked: string[] = []
  const late = createLateFingerprints()
  const fingerprint = late.putOff(async (rule, secret) => {
    asked.push(`${rule} ${secret}`)
    return `print-of-${secret}`
  })
  const [first, same, other, hidden] = await Promise.all([
    fingerprint('rule', 'one'),
    fingerprint('rule', 'one'),
    fingerprint('other-rule', 'one'),
    fingerprint('rule', 'two'),
  ])
  expect(same).toBe(first)
  expect(new Set([first, other, hidden]).size).toBe(3)
  expect(first).toHaveLength(16)
  expect(`${first}${other}${hidden}`).not.toMatch(/one|two/)
  expect(asked).toEqual([])
  const elsewhere = '~0123456789abcde'
  expect(await late.fillIn(`${first} ${elsewhere} ${first}`)).toBe(`print-of-one ${elsewhere} print-of-one`)
  expect(asked).toEqual(['rule one'])
})

it('placeholders of another run are others', async () => {
  const [one, other] = [createLateFingerprints(), createLateFingerprints()].map((late) =>
    late.putOff(async () => 'print'),
  )
  expect(await one?.('rule', 'secret')).not.toBe(await other?.('rule', 'secret'))
})
