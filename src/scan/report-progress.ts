import type { AddedText, Unreadable } from '../git/texts/added-text.ts'

/** The same texts; reports each file as it comes by. @param total how many files there are */
export async function* reportProgress(
  texts: AsyncIterable<AddedText | Unreadable>,
  total: number,
  report: (done: number, total: number) => void,
): AsyncGenerator<AddedText | Unreadable> {
  let change: object | null = null
  let done = 0
  for await (const item of texts) {
    if (item.change !== change) report(++done, total)
    change = item.change
    yield item
  }
}
