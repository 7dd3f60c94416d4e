import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Chunk, readChunks } from '../../../src/git/texts/chunks.ts'

const MIB = 1024 * 1024

/** Where each line begins; behind a last line end, too. */
function startsOf(bytes: Buffer): number[] {
  const starts = [0]
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) starts.push(at + 1)
  return starts
}

async function cut(bytes: Buffer, piece: number): Promise<Chunk[]> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
  }
  const found: Chunk[] = []
  for await (const chunk of readChunks(pieces())) found.push({ ...chunk, bytes: Buffer.from(chunk.bytes) })
  return found
}

it('a small blob is one chunk', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 1, maxLength: 300 }),
      fc.integer({ min: 1, max: 50 }),
      async (all, piece) => {
        const bytes = Buffer.from(all)
        const start = { line: 1, column: 0 }
        const end = placeIn(startsOf(bytes), bytes.length)
        expect(await cut(bytes, piece)).toEqual([
          { bytes, context: 0, start, fresh: start, end, from: null, until: null },
        ])
      },
    ),
  )
})

it.each([
  ['short lines', 'let a = 1\n'],
  ['one line', 'let a = 1; '],
  ['long lines', `${'x'.repeat(30_000)}\n`],
])('a long blob of %s is cut without a gap, each part at its place', async (_, unit) => {
  const bytes = Buffer.from(unit.repeat(Math.ceil((9 * MIB) / unit.length)))
  const parts = await cut(bytes, 65_536)
  expect(parts.length).toBeGreaterThan(1)
  expect(Buffer.concat(parts.map(({ bytes, context }) => bytes.subarray(context))).equals(bytes)).toBe(true)
  const lineStarts = startsOf(bytes)
  let end = 0
  for (const { bytes: part, context, start } of parts) {
    expect((lineStarts[start.line - 1] as number) + start.column).toBe(end - context)
    expect(lineStarts[start.line] ?? bytes.length).toBeGreaterThanOrEqual(end - context)
    end += part.length - context
  }
})

/** Where an offset stands, for lines that begin at `starts`. */
function placeIn(starts: readonly number[], offset: number) {
  const line = starts.findLastIndex((start) => start <= offset)
  return { line: line + 1, column: offset - (starts[line] as number) }
}

it('parts of lines of whatever length tell where they are', async () => {
  const length = fc.oneof(fc.integer({ min: 0, max: 9000 }), fc.constantFrom(30_000, 140_000, 170_000))
  const cutAgainSoon = [1, 180_000, ...Array(100).fill(99), 6700, 200_000] // so that what is repeated begins further back
  await fc.assert(
    fc.asyncProperty(fc.array(length, { minLength: 30, maxLength: 60 }), async (lengths) => {
      const bytes = Buffer.from(lengths.map((of) => `${'x'.repeat(of)}\n`).join(''))
      const starts = startsOf(bytes)
      let end = 0
      for (const { bytes: part, context, start, fresh, end: last } of await cut(bytes, 65_536)) {
        const all = [end - context, end, end + part.length - context]
        expect([start, fresh, last]).toEqual(all.map((offset) => placeIn(starts, offset)))
        end += part.length - context
      }
      expect(end).toBe(bytes.length)
    }),
    { numRuns: 10, examples: [[cutAgainSoon]] },
  )
})

it.each([
  ['short lines', 'let a = 1\n'],
  ['one line', 'let a = 1; '],
  ['long lines', `${'x'.repeat(30_000)}\n`],
  ['a length that ends with a part', `${'x'.repeat(63)}\n`],
])('each place of %s is one part’s to answer for, which shows what stands around it', async (_, unit) => {
  const bytes = Buffer.from(unit.repeat(Math.floor((10 * 65_536) / unit.length)))
  const parts = await cut(bytes, 65_536)
  const [first, last] = [parts[0], parts.at(-1)]
  expect([first?.from, last?.until]).toEqual([null, null])
  const lineStarts = startsOf(bytes)
  let end = 0
  parts.forEach(({ bytes: part, context, until }, at) => {
    const start = end - context
    end += part.length - context
    if (!until) return
    const split = (lineStarts[until.line - 1] as number) + until.column
    expect(parts[at + 1]?.from).toEqual(until)
    expect(end - split).toBeGreaterThanOrEqual(17 * 1024)
    expect(split - (end - (parts[at + 1]?.context ?? 0))).toBeGreaterThanOrEqual(3 * 1024)
    expect(split).toBeGreaterThan(start)
  })
})

it('a blob with a mark of a wide encoding is kept whole', async () => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.alloc(3 * MIB, 'a\0')])
  expect(await cut(bytes, 65_536)).toHaveLength(1)
})

it('is cut at the same places, however its bytes arrive', async () => {
  const random = fc.array(
    fc.record({ length: fc.integer({ min: 0, max: 90_000 }), times: fc.integer({ min: 1, max: 40 }) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  await fc.assert(
    fc.asyncProperty(random, fc.integer({ min: 1000, max: 300_000 }), async (runs, piece) => {
      const lines = runs.map(({ length, times }) =>
        `${'x'.repeat(length)}\n`.repeat(Math.min(times, 400_000 / (length + 1))),
      )
      const bytes = Buffer.from(lines.join(''))
      const ends = (parts: readonly Chunk[]) => parts.map(({ bytes, context, end }) => [bytes.length, context, end])
      expect(ends(await cut(bytes, piece))).toEqual(ends(await cut(bytes, 65_536)))
    }),
    { numRuns: 30 },
  )
})
