/** Each item together with the one behind it, or null behind the last. */
export async function* withNext<Item extends object>(
  items: AsyncIterable<Item>,
): AsyncGenerator<readonly [item: Item, next: Item | null]> {
  let before: Item | null = null
  for await (const item of items) {
    if (before) yield [before, item]
    before = item
  }
  if (before) yield [before, null]
}
