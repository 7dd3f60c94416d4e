import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addedLines,
  countLines,
  type LineCounts,
  type LineRanges,
  lineCount,
  overlaps,
  rangesWithin,
} from '../../../src/git/texts/added-lines.ts'

const counts = (text: string): LineCounts => {
  const found: LineCounts = new Map()
  countLines(text, found)
  return found
}
const numbers = (ranges: ReturnType<typeof addedLines>) =>
  ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at))

const line = fc.constantFrom('a', 'b', 'c', '', 'secret', '}')
const lines = fc.array(line, { maxLength: 30 })
const join = (all: string[]) => all.map((each) => `${each}\n`).join('')

describe('N04: which lines a commit adds', () => {
  it('each line beyond what the parent holds, however often it stands there', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const added = numbers(addedLines(join(after), [counts(join(before))], 1)).map((at) => after[at - 1] as string)
        for (const each of new Set(after)) {
          const more = after.filter((one) => one === each).length - before.filter((one) => one === each).length
          expect(added.filter((one) => one === each)).toHaveLength(Math.max(0, more))
        }
      }),
    )
  })

  it('N24: in a merge, only what no parent holds', () => {
    fc.assert(
      fc.property(lines, lines, lines, (ours, theirs, after) => {
        const added = numbers(addedLines(join(after), [counts(join(ours)), counts(join(theirs))], 1))
        for (const at of added) {
          const each = after[at - 1] as string
          const known = Math.max(...[ours, theirs].map((parent) => parent.filter((one) => one === each).length))
          expect(after.slice(0, at).filter((one) => one === each).length).toBeGreaterThan(known)
        }
      }),
    )
  })

  it('all of a file that no parent has', () => {
    expect(addedLines('a\nb\n', [], 1)).toEqual([[1, 2]])
    expect(addedLines('a\nb', [], 5)).toEqual([[5, 6]])
  })

  it('CRLF for LF adds no line, and neither does a newline at the end', () => {
    expect(addedLines('a\r\nb', [counts('a\nb\n')], 1)).toEqual([])
  })

  it('a long text in parts gives the same as in one', () => {
    fc.assert(
      fc.property(lines, lines, fc.nat(30), (before, after, cut) => {
        const whole = numbers(addedLines(join(after), [counts(join(before))], 1))
        const left = counts(join(before))
        const first = numbers(addedLines(join(after.slice(0, cut)), [left], 1))
        const second = numbers(addedLines(join(after.slice(cut)), [left], Math.min(cut, after.length) + 1))
        expect([...first, ...second]).toEqual(whole)
      }),
    )
  })
})

it('ranges count and overlap by their ends', () => {
  expect(
    lineCount([
      [1, 1],
      [3, 5],
    ]),
  ).toBe(4)
  expect(overlaps([[3, 5]], 1, 2)).toBe(false)
  expect(overlaps([[3, 5]], 1, 3)).toBe(true)
  expect(overlaps([[3, 5]], 5, 9)).toBe(true)
  expect(overlaps([[3, 5]], 6, 9)).toBe(false)
  expect(
    overlaps(
      [
        [1, 1],
        [3, 5],
      ],
      4,
      4,
    ),
  ).toBe(true)
})

describe('ranges of lines, which are looked up by halves', () => {
  /** Ascending, some of them side by side. */
  const ranges = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 3 })), { maxLength: 8 })
    .map((steps): LineRanges => {
      let line = 0
      return steps.map(([gap, more]) => {
        const first = line + gap
        line = first + more
        return [first, line] as const
      })
    })
  const span = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))

  it('what lies in some lines is what lies there line by line', () => {
    fc.assert(
      fc.property(ranges, span, (all, [first, more]) => {
        const last = first + more
        const inside = numbers(all).filter((number) => number >= first && number <= last)
        expect(numbers(rangesWithin(all, { first, last }))).toEqual(inside)
        expect(overlaps(all, first, last)).toBe(inside.length > 0)
      }),
    )
  })

  it('only few of many are looked at', () => {
    const many: [number, number][] = Array.from({ length: 10_000 }, (_, at) => [2 * at + 1, 2 * at + 1])
    let asked = 0
    const counted = new Proxy(many, {
      get(all, name, self) {
        if (typeof name === 'string' && /^\d+$/.test(name)) asked++
        return Reflect.get(all, name, self)
      },
    })
    expect(rangesWithin(counted, { first: 9001, last: 9004 })).toEqual([
      [9001, 9001],
      [9003, 9003],
    ])
    expect(overlaps(counted, 9000, 9000)).toBe(false)
    expect(asked).toBeLessThan(100)
  })
})
