import type { Change } from '../../git/changes/change.ts'
import { historyChanges } from '../../git/changes/history-changes.ts'
import { pushChanges } from '../../git/changes/push-changes.ts'
import { rangeChanges } from '../../git/changes/range-changes.ts'
import { stagedChanges, trackedFiles } from '../../git/changes/staged-changes.ts'
import { refuseUnknownIndex } from '../../git/index/wait-for-index.ts'
import type { Repository } from '../../git/repository.ts'
import type { ScanOptions } from '../scan-options.ts'
import { changesNamed } from './named-paths.ts'

/** What is to be looked at: staged changes, those of a range of commits, of a push or of the whole history, or every tracked file; of these the named paths. @param sinceHead see `stagedChanges` */
export async function changesOf(
  repository: Repository,
  options: ScanOptions,
  sinceHead?: Promise<Change[]>,
): Promise<Change[]> {
  if (options.message !== undefined) return []
  const changes = await changesFrom(repository, options, sinceHead)
  if (!options.paths?.length) return changes
  return changesNamed(repository, changes, options.paths, options.cwd)
}

async function changesFrom(
  repository: Repository,
  { range, push, history, all }: ScanOptions,
  sinceHead?: Promise<Change[]>,
): Promise<Change[]> {
  if (push !== undefined) return pushChanges(repository, push)
  if (history) return historyChanges(repository)
  if (range !== undefined) return rangeChanges(repository, range)
  if (all) return trackedFiles(repository)
  await refuseUnknownIndex(repository)
  return stagedChanges(repository, sinceHead)
}
