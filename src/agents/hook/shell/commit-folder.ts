import { join } from 'node:path'
import { gitCall } from './git-call.ts'
import { simpleCommands, unwrap } from './simple-commands.ts'

/** In which folder a script commits, as far as it says so; null where it does not commit. */
export function commitFolder(script: string): string | null {
  if (!/\bcommit\b/.test(script)) return null
  for (const { words, folder } of simpleCommands(script) ?? []) {
    const call = gitCall(unwrap(words))
    if (call?.name === 'commit') return join(folder ?? '.', ...call.folders)
  }
  return null
}
