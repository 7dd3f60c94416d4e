import type { Change } from '../../git/changes/change.ts'
import type { AddedText, Unreadable } from '../../git/texts/added-text.ts'

/**
 * A text in memory as a file that a commit adds whole.
 * @param most the size in bytes above which it is not looked at; null for no limit
 */
export async function* givenText(
  change: Change,
  text: string,
  most: number | null,
): AsyncGenerator<AddedText | Unreadable> {
  if (most !== null && Buffer.byteLength(text) > most) {
    yield { change, unreadable: `larger than limits.fileBytes (${most})` }
    return
  }
  const withoutMark = text.replace(/^\uFEFF/, '')
  const lines = withoutMark.split('\n').length - (withoutMark.endsWith('\n') ? 1 : 0)
  yield {
    change,
    text: withoutMark,
    firstLine: 1,
    firstColumn: 0,
    added: withoutMark ? [[1, lines]] : [],
    binary: false,
    primary: true,
    head: Buffer.from(text.slice(0, 64)),
  }
}
