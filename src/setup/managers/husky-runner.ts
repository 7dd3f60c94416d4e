import { join, posix } from 'node:path'
import { readBytes } from '../files/read-bytes.ts'
import { topStatements } from '../files/shell-script.ts'
import { huskyProgram } from './register-husky.ts'

/** What husky 9 copies to `_/h`: `husky` since 9.1, `husky.sh` before. */
const ORIGINALS = ['husky', 'husky.sh']

/** All that a shim of husky 9 does. */
const SHIM = /^\. "(?:\$\(dirname (?:-- )?"\$0"\)|\$\{0%\/\*\})\/h"$/

/**
 * Whether the file that husky's shims read is the one that husky brings. An `exit 0` in it switches off all hooks, and
 * nobody sees it: Git ignores the folder.
 * @param hooks the folder of the shims @param project the folder whose `node_modules` may have a husky of its own; both
 * relative to the root
 * @returns null where these are no shims of husky, or where there is no husky to compare with
 */
export async function isRunnerSound(root: string, hooks: string, project: string): Promise<boolean | null> {
  const shim = (await readBytes(root, posix.join(hooks, 'pre-commit')))?.toString() ?? ''
  if (posix.basename(hooks) !== '_' || !shim.includes('/h"')) return null
  if (
    !SHIM.test(
      topStatements(shim)
        ?.map(({ text }) => text)
        .join('\n') ?? '',
    )
  )
    return false // what stands beside it may end it
  const program = huskyProgram()
  const folders = [...(program ? [join(program, '..')] : []), join(root, project, 'node_modules', 'husky')]
  const read = await Promise.all(folders.flatMap((folder) => ORIGINALS.map((name) => readBytes(folder, name))))
  const originals = read.filter((bytes) => bytes !== null)
  if (!originals.length) return null
  const runner = await readBytes(root, posix.join(hooks, 'h'))
  return runner !== null && originals.some((original) => original.equals(runner))
}
