import type { AddedText, Unreadable } from '../git/texts/added-text.ts'
import type { Sifted } from './sift/sift-changes.ts'

/** The same texts; reports each file as it comes by. @param total how many files there are */
export async function* reportProgress(
  texts: AsyncIterable<AddedText | Unreadable | Sifted>,
  total: number,
  report: (done: number, total: number) => void,
): AsyncGenerator<AddedText | Unreadable | Sifted> {
  let change: object | null = null
  let done = 0
  for await (const item of texts) {
    if ('suspects' in item) {
      done += item.changes - item.suspects.length // these come by later
      report(done, total)
    } else if (item.change !== change && !item.change.inside) {
      change = item.change
      report(++done, total)
    }
    yield item
  }
}
