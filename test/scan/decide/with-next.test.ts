import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withNext } from '../../../src/scan/decide/with-next.ts'

async function* each<Item>(items: readonly Item[]) {
  yield* items
}

it('tells each item once, with the one behind it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ at: fc.nat() })), async (items) => {
      const pairs = []
      for await (const pair of withNext(each(items))) pairs.push(pair)
      expect(pairs).toEqual(items.map((item, at) => [item, items[at + 1] ?? null]))
    }),
  )
})

it('lets whoever gives the items tidy up when nobody wants more', async () => {
  let isTidy = false
  async function* items() {
    try {
      for (;;) yield {}
    } finally {
      isTidy = true
    }
  }
  for await (const _ of withNext(items())) break
  expect(isTidy).toBe(true)
})
