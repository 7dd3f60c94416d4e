import { rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { removeFile } from '../../files/remove-file.ts'
import { writeAtomically } from '../../files/write-atomically.ts'
import type { Repository } from '../../git/repository.ts'
import { exists } from '../project.ts'

/** Says that this clone asked for `init --strict`: the shell of the hooks, an install and `doctor` look for it. */
function markPath({ commonDir }: Repository): string {
  return join(commonDir, 'hushkey', 'strict')
}

export function isStrict({ commonDir }: Repository): Promise<boolean> {
  return exists(commonDir, 'hushkey/strict')
}

/** @throws UserError when the Git folder cannot be written */
export async function markStrict(repository: Repository): Promise<void> {
  await writeAtomically(markPath(repository), '', { mode: 0o600, within: repository.commonDir })
}

/** Takes the mark away, and what the hooks kept of this worktree. */
export async function unmarkStrict(repository: Repository): Promise<void> {
  for (const path of [markPath(repository), join(repository.gitDir, 'hushkey', 'found-clean')]) {
    await removeFile(path, repository.gitDir)
    await rmdir(dirname(path)).catch(() => {}) // not while something else is kept there
  }
}
