import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addedLines, type LineRanges } from '../../../../src/git/texts/added-lines.ts'
import { countBytes } from '../../../../src/git/texts/count-blob-lines.ts'
import { changedLines } from '../../../../src/git/texts/differences/changed-lines.ts'
import { sharedAhead, sharedBehind } from '../../../../src/git/texts/differences/shared-bytes.ts'

const numbersIn = (ranges: LineRanges) =>
  ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at))

const line = fc.constantFrom(
  'a',
  'b',
  'long '.repeat(9),
  '',
  'secret',
  '}',
  'carriage\r',
  'ü',
  'in\u200bvisible',
  '\ufeffa',
)
const text = fc
  .tuple(fc.array(line, { maxLength: 30 }), fc.boolean())
  .map(([lines, isEnded]) => lines.map((each) => `${each}\n`).join('') + (isEnded ? '' : 'z'))
  .map((all) => Buffer.from(all.replace(/^\ufeff/, ''))) // which counts at a file's beginning only

describe('N04: the lines that a change adds, by what differs from its parents', () => {
  it('are as many of each as a count of all lines says, so that no added line is lost', () => {
    fc.assert(
      fc.property(text, text, (after, before) => {
        const lines = after.toString().split('\n')
        const textAt = (number: number) => lines[number - 1]?.replace(/\r$/, '')
        const sorted = (ranges: LineRanges) => numbersIn(ranges).map(textAt).sort()
        const counted = addedLines(lines.join('\n'), [countBytes(before)], 1)
        const changed = changedLines(after, before)?.[0] as LineRanges
        expect(sorted(changed)).toEqual(sorted(counted))
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    ['nothing', 'a\nb\n', 'a\nb\n', []],
    ['a line between others', 'a\nb\nc\n', 'a\nc\n', [2]],
    ['a last line that gains an end', 'a\nb\n', 'a\nb', []],
    ['a line behind one without an end', 'a\nb\nc', 'a\nb', [3]],
    ['line ends alone', 'a\r\nb\r\n', 'a\nb\n', []],
    ['a moved line', 'b\nc\na\n', 'a\nb\nc\n', []],
    ['a copy of a line: the one that is not shared', 'key\nx\nkey\n', 'x\nkey\n', [1]],
    ['a byte order mark', '\ufeffa\nb\n', 'a\nb\n', []],
    ['a byte order mark that comes further down', 'x\n\ufeffa\n', 'x\na\n', [2]],
    ['all', 'a\n', '', [1]],
    ['nothing is left', '', 'a\n', []],
  ])('%s', (_, after, before, added) => {
    expect(numbersIn(changedLines(Buffer.from(after), Buffer.from(before))?.[0] as LineRanges)).toEqual(added)
  })

  it('are not found by bytes where a byte 10 need not end a line', () => {
    const [plain, wide] = [Buffer.from('a\n'), Buffer.from('\ufeffa\n', 'utf16le')]
    expect(changedLines(wide, plain)).toBeNull()
    expect(changedLines(plain, Buffer.from('a\0\n'))).toBeNull()
  })
})

it('shared bytes are found beyond the blocks in which they are compared', () => {
  fc.assert(
    fc.property(fc.nat(40_000), fc.nat(40_000), fc.nat(3), (before, behind, more) => {
      const one = Buffer.concat([Buffer.alloc(before, 'x\n'), Buffer.from('1'), Buffer.alloc(behind, 'y\n')])
      const other = Buffer.concat([Buffer.alloc(more), one])
      other[more + before] = 0
      const most = one.length
      expect(sharedAhead(one, 0, other, more, most)).toBe(before)
      expect(sharedBehind(one, other, most)).toBe(behind)
      expect(sharedAhead(one, 0, one, 0, most)).toBe(most)
      expect(sharedBehind(one, one, most)).toBe(most)
    }),
  )
})
