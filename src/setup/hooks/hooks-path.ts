import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Repository } from '../../git/repository.ts'
import { runGit, tryGit } from '../../git/run-git.ts'
import { exists } from '../project.ts'
import type { InitRecord } from '../record.ts'

/**
 * Sets `core.hooksPath` back, in this repository's own configuration and only where it still is what husky made of it.
 * husky's shims, which Git ignores, go with it.
 */
export async function restoreHooksPath(
  { git, root }: Repository,
  { before, after }: NonNullable<InitRecord['hooksPath']>,
): Promise<'restored' | 'removed' | 'left'> {
  const current = await tryGit(git, ['config', '--local', '--get', 'core.hooksPath'])
  if (current.stdout.toString().trim() !== after) return 'left'
  if (before === null) await runGit(git, ['config', '--local', '--unset', 'core.hooksPath'])
  else await runGit(git, ['config', '--local', 'core.hooksPath', before])
  if (before !== after && (await exists(root, `${after}/h`)))
    await rm(join(root, after), { recursive: true, force: true })
  return before === null ? 'removed' : 'restored'
}
