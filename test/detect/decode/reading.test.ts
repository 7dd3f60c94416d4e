import { describe, expect, it } from 'vitest'
import {
  createReplacedTest,
  type Part,
  type Reading,
  readingOf,
  toOriginal,
} from '../../../src/detect/decode/reading.ts'
import type { Judged } from '../../../src/detect/types.ts'

const ORIGINAL = '0123456789abcdefghij'
const PARTS: Part[] = ['<', { start: 2, end: 6 }, '+', { start: 10, end: 13, text: 'XY' }, { start: 14, end: 16 }, '>']

/** A judgement on `[start, end)` of a reading. */
function judged(start: number, end: number, like: object = {}): Judged {
  const match = { rule: { id: 'acme' }, secret: 's', start, end }
  return { match, verdict: 'high', evidence: ['why'], ...like } as unknown as Judged
}

it('puts a reading together, and remembers what stands for what', () => {
  expect(readingOf(ORIGINAL, 'told', PARTS)).toEqual({
    text: '<2345+XYef>',
    pieces: [
      { at: 1, length: 4, start: 2, end: 6 },
      { at: 6, length: 2, start: 10, end: 13 },
      { at: 8, length: 2, start: 14, end: 16 },
    ],
    how: 'told',
  })
  expect(readingOf(ORIGINAL, 'told', [], { onlyHigh: true, instead: true })).toEqual({
    text: '',
    pieces: [],
    how: 'told',
    onlyHigh: true,
    instead: true,
  })
})

describe('what is found in a reading stands in the original', () => {
  const reading = readingOf(ORIGINAL, 'told', PARTS)

  it.each([
    ['a piece', 1, 5, [2, 6]],
    ['a part of a piece', 2, 4, [3, 5]],
    ['with the glue around it', 0, 6, [2, 6]],
    ['over two pieces, the second read otherwise: all of it', 3, 7, [4, 13]],
    ['a part of what is read otherwise: all of it', 6, 7, [10, 13]],
    ['over the last two', 7, 9, [10, 15]],
    ['to the end', 8, 11, [14, 16]],
    ['only glue before', 0, 1, null],
    ['only glue between', 5, 6, null],
    ['only glue behind', 10, 11, null],
    ['beyond the end', 8, 12, null],
  ])('%s', (_, start, end, place) => {
    const found = toOriginal(judged(start, end), reading)
    expect(found && [found.match.start, found.match.end]).toEqual(place)
  })

  it('with the way it was read as evidence', () => {
    expect(toOriginal(judged(1, 5), reading)).toMatchObject({ verdict: 'high', evidence: ['why', 'it was told'] })
  })

  it('only where it is sure, if the reading may be wrong', () => {
    const unsure = readingOf(ORIGINAL, 'told', PARTS, { onlyHigh: true })
    expect(toOriginal(judged(1, 5), unsure)).not.toBeNull()
    expect(toOriginal(judged(1, 5, { verdict: 'medium' }), unsure)).toBeNull()
    expect(toOriginal(judged(1, 5, { verdict: 'medium' }), reading)).not.toBeNull()
  })
})

describe('what a reading knows better', () => {
  const instead = readingOf(ORIGINAL, 'told', PARTS, { instead: true })
  const assigned = (start: number, end: number) => {
    return { ...judged(start, end), match: { ...judged(start, end).match, rule: { assigned: true } } } as never
  }
  const ask = (start: number, end: number, readings: Reading[] = [instead]) =>
    createReplacedTest(readings)(assigned(start, end))

  it('is an assigned value that touches one of its pieces', () => {
    expect([ask(2, 6), ask(5, 9), ask(0, 3), ask(12, 15)]).toEqual([true, true, true, true])
    expect([ask(6, 10), ask(0, 2), ask(16, 20)]).toEqual([false, false, false])
  })

  it('is nothing that another rule found, and nothing where the original counts too', () => {
    expect(createReplacedTest([instead])(judged(2, 6))).toBe(false)
    expect(ask(2, 6, [readingOf(ORIGINAL, 'told', PARTS)])).toBe(false)
    expect(ask(2, 6, [])).toBe(false)
  })
})
