import type { AddedText, Unreadable } from '../git/texts/added-texts.ts'

/** The same texts; whoever waits is told of each file that comes by. @param total how many files there are */
export async function* tellProgress(
  texts: AsyncIterable<AddedText | Unreadable>,
  total: number,
  tell: (done: number, total: number) => void,
): AsyncGenerator<AddedText | Unreadable> {
  let change: object | null = null
  let done = 0
  for await (const item of texts) {
    if (item.change !== change) tell(++done, total)
    change = item.change
    yield item
  }
}
