import { expect, it } from 'vitest'
import { createShares, type Share } from '../../../src/scan/sift/create-shares.ts'

const LIST = Array.from({ length: 1000 }, (_, at) => at)

it.each([1, 2, 3, 8])('each item is given out once, from both ends, to %i threads', (threads) => {
  const shares = createShares(LIST, threads, 10)
  const taken: Share<number>[] = []
  for (let turn = 0; ; turn++) {
    const share = turn % threads === 0 ? shares.first() : shares.last()
    if (!share) break
    expect(share.items[0]).toBe(share.from)
    taken.push(share)
  }
  expect(shares.first() ?? shares.last()).toBeNull()
  expect(taken.flatMap(({ items }) => items).toSorted((one, other) => one - other)).toEqual(LIST)
})

it('shares become smaller, so that all end at the same time, but not smaller than what is worth one', () => {
  const shares = createShares(LIST, 2, 10)
  const sizes: number[] = []
  for (let share = shares.last(); share; share = shares.last()) sizes.push(share.items.length)
  expect(sizes[0]).toBe(63)
  expect(sizes).toEqual(sizes.toSorted((one, other) => other - one))
  expect(Math.min(...sizes.slice(0, -1))).toBe(10)
})

it('a list of nothing has no share', () => {
  expect(createShares([], 2, 10).first()).toBeNull()
})
