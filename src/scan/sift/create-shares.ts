/** Some of a list, one behind the other. */
export interface Share<Item> {
  /** Where it begins in the list. */
  readonly from: number
  readonly items: readonly Item[]
}

/** Gives out a list in shares: the nearest ones to whoever works in its order, the last ones to those who help. */
export interface Shares<Item> {
  readonly first: () => Share<Item> | null
  readonly last: () => Share<Item> | null
}

/** So many shares of what is left are made for each thread: the end of one must not keep the others waiting for long. */
const FOR_EACH = 8
const MOST = 2000

/** @param least how many items are worth a share */
export function createShares<Item>(items: readonly Item[], threads: number, least: number): Shares<Item> {
  let [from, end] = [0, items.length]
  const size = () => Math.min(end - from, MOST, Math.max(least, Math.ceil((end - from) / (threads * FOR_EACH))))
  const share = (start: number, stop: number) =>
    start < stop ? { from: start, items: items.slice(start, stop) } : null
  return {
    first() {
      const start = from
      from += size()
      return share(start, from)
    },
    last() {
      const stop = end
      end -= size()
      return share(end, stop)
    },
  }
}
