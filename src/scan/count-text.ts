import { lineCount } from '../git/texts/added-lines.ts'
import type { AddedText } from '../git/texts/added-text.ts'
import type { Counts } from './decide/checker.ts'

/** Counts a text that was looked at; what is in an archive is a part of it. */
export function countText({ change, head, primary, added }: AddedText, counts: Counts): void {
  if (change.inside) return
  if (head) counts.files++
  if (primary) counts.addedLines += lineCount(added)
}
