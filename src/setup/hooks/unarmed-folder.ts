import { posix } from 'node:path'
import type { Repository } from '../../git/repository.ts'
import { exists } from '../project.ts'
import { HOOK_NAMES } from './hook-name.ts'
import type { HooksFolder } from './hooks-folder.ts'

/** Where teams keep hooks in the repository. */
export const UNARMED_FOLDERS = ['.githooks', 'githooks', '.git-hooks', 'git-hooks', '.hooks']

/**
 * A folder with hooks that a team keeps in the repository, into which Git does not look in this clone.
 * @returns its path relative to the root; null where there is none, or where Git looks into a folder that somebody set
 */
export async function unarmedFolder({ root }: Repository, { configured }: HooksFolder): Promise<string | null> {
  if (configured !== null) return null
  for (const folder of UNARMED_FOLDERS)
    for (const name of HOOK_NAMES) if (await exists(root, posix.join(folder, name))) return folder
  return null
}

/** The command by which Git looks into it. */
export function armCommand(folder: string): string {
  return `git config core.hooksPath ${folder}`
}
