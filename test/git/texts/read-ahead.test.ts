import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { readAhead } from '../../../src/git/texts/read-ahead.ts'

const PIECE = 64 * 1024
/** What it reads ahead at most, but for the piece that makes it too much. */
const MOST = 512 * 1024

/** A stream of pieces, of which each byte tells the number, and how many were taken from it. */
function source(count: number) {
  let taken = 0
  const stream = new Readable({
    highWaterMark: PIECE,
    read() {
      this.push(taken < count ? Buffer.alloc(PIECE, taken++) : null)
    },
  })
  return { stream, taken: () => taken }
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await setImmediate()
}

it('gives all pieces in order, then null, as often as it is asked', async () => {
  const next = readAhead(source(40).stream)
  const got: number[] = []
  for (let piece = await next(); piece; piece = await next()) got.push(piece[0] as number)
  expect(got).toEqual([...Array(40).keys()])
  expect(await next()).toBe(null)
})

it('reads ahead while nobody asks, but not without bounds', async () => {
  const { stream, taken } = source(1000)
  const next = readAhead(stream)
  await turns(100)
  expect(taken()).toBeGreaterThanOrEqual(MOST / PIECE)
  expect(taken()).toBeLessThanOrEqual(MOST / PIECE + 2)
  for (let piece = 0; piece < 6; piece++) await next()
  await turns(100)
  expect(taken()).toBeGreaterThan(MOST / PIECE + 4)
  stream.destroy()
})

it('waits for what has not come yet', async () => {
  const stream = new Readable({ read() {} })
  const next = readAhead(stream)
  const asked = next()
  setTimeout(() => stream.push('late'), 10)
  expect(`${await asked}`).toBe('late')
  stream.push(null)
  expect(await next()).toBe(null)
})

it.each([
  ['breaks', (stream: Readable) => stream.destroy(new Error('EIO')), /EIO/],
  ['is cut off', (stream: Readable) => stream.destroy(), /ended too early/],
])('N03: a stream that %s is no end, and what came before it is not all', async (_, end, message) => {
  const stream = new Readable({ read() {} })
  const next = readAhead(stream)
  stream.push('first')
  await turns(3)
  end(stream)
  await turns(3)
  expect(`${await next()}`).toBe('first')
  await expect(next()).rejects.toThrow(message)
  await expect(next()).rejects.toThrow(message)
})
