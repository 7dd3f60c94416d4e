import { STAGED_CONFIGS } from '../../config/config.ts'
import { loadDigests } from '../../fingerprint.ts'
import { changesSinceHead } from '../../git/changes/staged-changes.ts'
import { openRepository, type Repository } from '../../git/repository.ts'
import type { GitContext } from '../../git/run-git.ts'
import { readEarly } from '../../git/texts/read-early.ts'
import type { ScanOptions } from '../scan-options.ts'

/** What Git was asked of a staged change before anything else is done. */
export interface Early {
  readonly repository: Repository | Promise<Repository>
  readonly sinceHead: ReturnType<typeof changesSinceHead>
  readonly blobs: ReturnType<typeof readEarly>
}

/** Whether `options` mean what is staged, rather than commits, a message or the tree. */
export function isStaged({ range, push, history, all, message }: ScanOptions): boolean {
  return range === undefined && push === undefined && message === undefined && !history && !all
}

/**
 * What Git can be asked before the repository is open, and while the rest of the program is read: as it answers one
 * question, Node can go on with the next. Where an answer is not wanted after all, as before the first commit, its failure
 * does not matter.
 * @param repository where it is open already
 */
export function askEarly(context: GitContext, repository?: Repository): Early {
  const opened = repository ?? openRepository(context)
  const sinceHead = changesSinceHead(context)
  const blobs = readEarly(context, STAGED_CONFIGS)
  for (const answer of [opened, sinceHead, blobs.texts]) if (answer instanceof Promise) answer.catch(() => {})
  loadDigests()
  return { repository: opened, sinceHead, blobs }
}
