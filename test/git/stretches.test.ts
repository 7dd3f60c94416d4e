import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Stretch, stretches } from '../../src/git/stretches.ts'

const MIB = 1024 * 1024

async function cut(bytes: Buffer, piece: number): Promise<Stretch[]> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
  }
  const found: Stretch[] = []
  for await (const stretch of stretches(pieces())) found.push({ ...stretch, bytes: Buffer.from(stretch.bytes) })
  return found
}

it('a small blob is one stretch', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 1, maxLength: 300 }),
      fc.integer({ min: 1, max: 50 }),
      async (all, piece) => {
        const bytes = Buffer.from(all)
        expect(await cut(bytes, piece)).toEqual([{ bytes, context: 0, firstLine: 1, firstColumn: 0 }])
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
  let end = 0
  for (const { bytes: part, context, firstLine, firstColumn } of parts) {
    const start = end - context
    const before = bytes.subarray(0, start).toString('latin1')
    expect(firstLine).toBe(before.split('\n').length)
    expect(firstColumn).toBe(start - (before.lastIndexOf('\n') + 1))
    end += part.length - context
  }
})

it('a blob with a mark of a wide encoding is kept whole', async () => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.alloc(9 * MIB, 'a\0')])
  expect(await cut(bytes, 65_536)).toHaveLength(1)
})
