import { UserError } from '../../errors.ts'
import type { Change } from '../changes/change.ts'
import type { GitContext } from '../run-git.ts'
import type { AddedText } from './added-text.ts'
import { readings } from './decode-text.ts'
import { readBlobs } from './read-blobs.ts'

/** The message of a commit or an annotated tag as something that is new; `path` is what Git calls the file where people edit it. */
export function messageChange(path: 'COMMIT_EDITMSG' | 'TAG_EDITMSG', id: string): Change {
  return { path, kind: 'message', blob: id, before: [], commit: id }
}

/**
 * Reads messages out of their objects: what stands behind the first empty line
 * (https://git-scm.com/book/en/v2/Git-Internals-Git-Objects).
 * @throws UserError for an object that is not here
 */
export async function* messageTexts(git: GitContext, changes: readonly Change[]): AsyncGenerator<AddedText> {
  const ids = changes.map(({ blob }) => blob)
  let at = 0
  for await (const { size, pieces } of readBlobs(git, ids)) {
    const change = changes[at++] as Change
    if (size === null)
      throw new UserError(`the message of ${change.blob.slice(0, 12)} is not in this repository`, 'Run: git fsck')
    const held: Buffer[] = []
    for await (const piece of pieces) held.push(piece)
    yield* textsOf(change, Buffer.concat(held))
  }
}

function* textsOf(change: Change, object: Buffer): Generator<AddedText> {
  const start = object.indexOf('\n\n')
  const message = start < 0 ? Buffer.alloc(0) : object.subarray(start + 2)
  for (const { text, binary } of readings(message)) {
    const added = [[1, text.split('\n').length]] as const
    yield { change, text, firstLine: 1, firstColumn: 0, added, binary, primary: false, head: null }
  }
}
