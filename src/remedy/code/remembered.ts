/** What a generator gives, as often as it is asked for; it goes on where nobody has asked before. */
export function remembered<Item>(items: Generator<Item>): Iterable<Item> {
  const known: Item[] = []
  return {
    *[Symbol.iterator]() {
      for (let at = 0; ; at++) {
        if (at === known.length) {
          const next = items.next()
          if (next.done) return
          known.push(next.value)
        }
        yield known[at] as Item
      }
    },
  }
}
