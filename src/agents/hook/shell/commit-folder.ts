import { join } from 'node:path'
import { gitCall } from './git-call.ts'
import type { SimpleCommand } from './simple-commands.ts'
import { unwrap } from './unwrap.ts'

/** In which folder commands commit, as far as they say so; null where they do not commit. */
export function commitFolder(commands: readonly SimpleCommand[]): string | null {
  for (const { words, folder } of commands) {
    const call = gitCall(unwrap(words))
    if (call?.name === 'commit') return join(folder ?? '.', ...call.folders)
  }
  return null
}
