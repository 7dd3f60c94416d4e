import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { UserError } from '../../errors.ts'
import { readPlainFile } from '../../files/read-plain-file.ts'
import { removeFile } from '../../files/remove-file.ts'
import { writeAtomically } from '../../files/write-atomically.ts'
import { type IndexEntry, indexEntries } from '../../git/index/index-entries.ts'
import { waitForIndex } from '../../git/index/wait-for-index.ts'
import { writeIndex } from '../../git/index/write-index.ts'
import { committedIds } from '../../git/paths/committed-ids.ts'
import { trackedPaths } from '../../git/paths/path-questions.ts'
import type { Repository } from '../../git/repository.ts'
import { readBlob } from '../../git/texts/read-blob.ts'

import { hashOf } from './hash-of.ts'
import { clearRecord, type FixRecord, type RecordedChange, undoFolder } from './record.ts'
import { INDEX } from './run-steps.ts'
import type { Step } from './step.ts'

/**
 * The steps that put files and index back as they were before the fix, be it done or stopped midway. Each may be run
 * again, so that an undo that is stopped is finished by another.
 * @throws UserError when something was changed since: then nothing is touched
 */
export async function undoSteps(repository: Repository, { changes, head }: FixRecord): Promise<Step[]> {
  const entries = await indexEntries(
    repository,
    changes.map(({ path }) => path),
  )
  if (head !== undefined && head !== (repository.parents[0] ?? null)) await refuseCommitted(repository, changes)
  const restored: Step[] = []
  const index = new Map<string, IndexEntry | null>()
  const edited: string[] = []
  for (const change of changes.toReversed()) {
    const now = await hashOfFile(repository.root, change.path)
    if (!isOurs(change, now, entries.get(change.path) ?? null)) edited.push(change.path)
    else if (change.disk && now !== (change.disk.before?.hash ?? null)) restored.push(await restore(repository, change))
    if (change.index) index.set(change.path, change.index.before)
  }
  if (edited.length)
    throw new UserError(
      `changed since the fix, so nothing is undone: ${edited.join(', ')}`,
      await undoRemedy(repository, edited),
    )
  return [
    { name: 'wait for the index', run: async () => void (index.size && (await waitForIndex(repository))) },
    ...restored,
    { name: 'restore the index', ...(index.size ? { writes: INDEX } : {}), run: () => writeIndex(repository, index) },
    { name: 'remove the record', run: async () => void (await clearRecord(repository)) },
  ]
}

/** Once the fix is a commit, what was staged before is not: to bring it back would stage the secret once more. */
async function refuseCommitted(repository: Repository, changes: readonly RecordedChange[]): Promise<void> {
  const staged = changes.filter(({ index }) => index?.after)
  const committed = await committedIds(
    repository,
    staged.map(({ path }) => path),
  )
  if (!staged.length || !staged.every(({ path, index }) => committed.get(path) === index?.after?.id)) return
  throw new UserError(
    'the fix was committed, so nothing is undone by itself',
    'To take its commit back as well: git revert HEAD, or git reset --soft HEAD~ where it is not pushed',
  )
}

/** Git's diff shows nothing of a file that it does not track, such as an ignored `.env`. */
async function undoRemedy(repository: Repository, edited: readonly string[]): Promise<string> {
  const tracked = await trackedPaths(repository, edited)
  const [shown, unseen] = [edited.filter((path) => tracked.has(path)), edited.filter((path) => !tracked.has(path))]
  const diff = shown.length ? ` (git diff shows ${unseen.length ? shown.join(', ') : 'them'})` : ''
  const byHand = unseen.length ? `, by hand in ${unseen.join(', ')}, which Git does not track` : ''
  return `Undo these edits first${diff}${byHand}, then run: npx hushkey fix --undo`
}

/** Whether file and entry are as they were before the fix, or as it left them. */
function isOurs({ disk, index }: RecordedChange, now: string | null, entry: IndexEntry | null): boolean {
  const diskIsOurs = !disk || now === disk.after || now === (disk.before?.hash ?? null)
  return diskIsOurs && (!index || isSame(entry, index.after) || isSame(entry, index.before))
}

function isSame(one: IndexEntry | null, other: IndexEntry | null): boolean {
  return one?.id === other?.id && one?.mode === other?.mode
}

async function restore(repository: Repository, { path, disk }: RecordedChange): Promise<Step> {
  const { root } = repository
  const target = join(root, path)
  const before = disk?.before
  if (!before) return { name: `remove ${path}`, writes: path, run: () => removeFile(target, root) }
  const content =
    'object' in before
      ? await readBlob(repository.git, before.object)
      : await readFile(join(undoFolder(repository), before.copy)).catch(() => null)
  if (!content || hashOf(content) !== before.hash)
    throw new UserError(`the old content of ${path} is gone, so nothing is undone`, 'Run: git status')
  return {
    name: `restore ${path}`,
    writes: path,
    run: () => writeAtomically(target, content, { temporary: join(undoFolder(repository), 'new'), within: root }),
  }
}

async function hashOfFile(root: string, path: string): Promise<string | null> {
  const content = await readPlainFile(root, path)
  return content && hashOf(content)
}
