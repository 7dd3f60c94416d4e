import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { UserError } from '../../errors.ts'
import type { Repository } from '../../git/repository.ts'

/**
 * Lets husky write its shims and set `core.hooksPath`, in this repository only. It is the husky that hushkey itself
 * depends on: pnpm does not link its program into the project.
 * @param folder husky's folder, relative to the Git root: husky itself works only from there (N39)
 * @throws UserError when it could not
 */
export async function registerHusky({ git, root }: Repository, folder: string): Promise<void> {
  const program = huskyProgram()
  if (!program) throw new UserError('husky, which hushkey depends on, is not installed', 'Run: npm install')
  const { execaNode } = await import('execa')
  // husky prints what went wrong, exits 0 in any case, and does nothing when HUSKY is 0
  const { stdout, failed, shortMessage } = await execaNode(program, [folder], {
    cwd: root,
    env: Object.fromEntries(Object.entries({ ...git.env, HUSKY: '' }).filter(([, value]) => value !== undefined)),
    extendEnv: false,
    reject: false,
    stdin: 'ignore',
    ipc: false, // husky has nothing to say by it, and a channel keeps Node waiting under Wine
  })
  const words = failed ? shortMessage : stdout.trim()
  if (words)
    throw new UserError(`husky could not register the hooks: ${words.split('\n')[0]}`, 'Run: npx hushkey doctor')
}

/** husky's program, from our own dependencies; null when they are not installed. */
export function huskyProgram(): string | null {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('husky')), 'bin.js')
  } catch {
    return null
  }
}
