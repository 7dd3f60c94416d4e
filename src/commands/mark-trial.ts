import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { tryGit } from '../git/run-git.ts'
import type { CommandContext } from './command.ts'

/**
 * Writes down for a trial of `init` or `doctor --trial` that hushkey was reached, and with which exit code it ended. The
 * variable `HUSHKEY_TRIAL` holds a nonce; only where the Git folder has a file that is named after it already, a line is
 * added to that file. Whatever goes wrong here must not change what hushkey says of the commit.
 */
export async function markTrial(
  { cwd, env, signal }: Pick<CommandContext, 'cwd' | 'env' | 'signal'>,
  mark: string,
): Promise<void> {
  const nonce = env.HUSHKEY_TRIAL ?? ''
  if (!/^[0-9a-f]{32}$/.test(nonce)) return
  try {
    const { stdout } = await tryGit({ cwd, env, signal }, ['rev-parse', '--git-common-dir'])
    const path = join(resolve(cwd, stdout.toString().trim()), `hushkey-trial-${nonce}`)
    const file = await open(path, constants.O_WRONLY | constants.O_APPEND | (constants.O_NOFOLLOW ?? 0))
    await file.write(`${mark}\n`).finally(() => file.close())
  } catch {
    // The trial then says that hushkey was not reached.
  }
}
