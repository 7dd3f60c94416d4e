import { UserError } from '../../errors.ts'
import { type ArchiveBlob, archiveIn } from '../archives/archive-blob.ts'
import type { Change } from '../changes/change.ts'
import { isPartialClone } from '../is-partial-clone.ts'
import type { GitContext } from '../run-git.ts'
import type { AddedText, Unreadable } from './added-text.ts'
import { countBlobLines } from './count-blob-lines.ts'
import { heldBlob } from './held-blob.ts'
import { type Blob, type ReadBlobs, readBlobs } from './read-blobs.ts'
import { type Parent, textsOfBlob } from './texts-of-blob.ts'

/**
 * Reads the new content of each change, in order; at least one item for each.
 * @param most the size in bytes above which a file is not looked at; null for no limit
 * @param read by one Git of its own when left out
 */
export async function* addedTexts(
  git: GitContext,
  changes: readonly Change[],
  most: number | null = null,
  read: ReadBlobs = (names) => readBlobs(git, names),
): AsyncGenerator<AddedText | Unreadable> {
  const ids = changes.flatMap((change) => [...change.before.map(({ blob }) => blob), change.blob])
  const blobs = read(ids)
  try {
    for (const change of changes) {
      const before: ArchiveBlob[] = []
      const parents: Parent[] = []
      for (const _ of change.before) {
        const parent = await archiveIn(await next(blobs))
        before.push(parent)
        parents.push(await readParent(parent.blob))
      }
      const blob = await next(blobs)
      if (blob.size === null) {
        await refuseLost(git, change)
        yield { change, unreadable: 'its content is not in this repository' }
      } else if (most !== null && blob.size > most) {
        for await (const _ of blob.pieces); // Git sends it all the same
        yield { change, unreadable: `larger than limits.fileBytes (${most})` }
      } else yield* textsOf(change, await archiveIn(blob), parents, before)
    }
    await blobs.next() // lets Git's exit code speak
  } finally {
    await blobs.return(undefined) // else a Git that nobody reads from any more would keep the program from ending
  }
}

/** The bytes as they are, and if they are an archive, the files in it. */
async function* textsOf(
  change: Change,
  { blob, archive, unread }: ArchiveBlob,
  parents: readonly Parent[],
  before: readonly ArchiveBlob[],
): AsyncGenerator<AddedText | Unreadable> {
  yield* textsOfBlob(change, blob, parents)
  if (change.kind !== 'file') return
  if (unread) yield { change, unreadable: unread }
  if (!archive) return
  const { textsInside } = await import('../archives/texts-inside.ts')
  yield* textsInside(
    change,
    archive,
    before.flatMap((parent) => parent.archive ?? []),
  )
}

/**
 * A partial clone lacks what its remote has: staged as it is, that adds nothing. Anywhere else nobody looked (N03).
 * @throws UserError for an object that is lost, and for a commit of a range that cannot be read whole
 */
async function refuseLost(git: GitContext, { path, commit }: Change): Promise<void> {
  if (commit !== undefined)
    throw new UserError(
      `the content of ${path} in commit ${commit.slice(0, 12)} is not in this clone`,
      'Clone without --filter where ranges are checked.',
    )
  if (await isPartialClone(git)) return
  throw new UserError(
    `the content of ${path} is missing from the repository`,
    `Run: git fsck, then git add the file again`,
  )
}

async function next(blobs: AsyncGenerator<Blob>): Promise<Blob> {
  const { value } = await blobs.next()
  return value as Blob
}

async function readParent(blob: Blob): Promise<Parent> {
  return (await heldBlob(blob)) ?? countBlobLines(blob)
}
