import type { Change } from '../../git/changes/change.ts'
import type { Repository } from '../../git/repository.ts'
import type { AddedText, Unreadable } from '../../git/texts/added-text.ts'
import { addedTexts } from '../../git/texts/added-texts.ts'
import { messageTexts } from '../../git/texts/message-texts.ts'
import { type EarlyReader, readThrough } from '../../git/texts/read-early.ts'
import { type Division, dividedTexts } from '../sift/divided-texts.ts'
import type { Sifted } from '../sift/sift-changes.ts'

/** The new content of each change; a change that has none of its own says so. @param early see `addedTexts` */
export async function* textsOf(
  repository: Repository,
  changes: readonly Change[],
  most: number | null,
  early: EarlyReader | null,
  division: Division,
): AsyncGenerator<AddedText | Unreadable | Sifted> {
  for (const change of changes) {
    if (change.kind === 'submodule') yield { change, unreadable: 'a submodule: it has a repository of its own' }
    if (change.kind === 'unmerged') yield { change, unreadable: 'not merged yet' }
  }
  const readable = changes.filter(({ kind }) => kind === 'file' || kind === 'symlink')
  const { git } = repository
  const once = early ? addedTexts(git, readable, most, readThrough(early, git)) : addedTexts(git, readable, most)
  yield* dividedTexts(readable, once, (some, read) => addedTexts(git, some, most, read), division)
  const messages = changes.filter(({ kind }) => kind === 'message')
  if (messages.length) yield* messageTexts(repository.git, messages)
}
