import { isUserError, UserError } from '../../errors.ts'
import type { Repository } from '../../git/repository.ts'
import { printable } from '../../printable.ts'
import { PartlyWritten } from '../../setup/files/apply-changes.ts'
import { readRecord } from '../../setup/record.ts'
import { listed } from '../doctor/line.ts'

/**
 * Does what `init` does. Each of its parts is written as a whole or not at all; where a later one fails, the error says what
 * the earlier ones have written, and how to take it back.
 */
export async function namingUndo<Result>(
  repository: Repository,
  warn: (text: string) => void,
  setUp: () => Promise<Result>,
): Promise<Result> {
  const before = await readRecord(repository).catch(() => null) // who writes to it says what is wrong with it
  try {
    return await setUp()
  } catch (error) {
    if (!before || error instanceof PartlyWritten) throw error // which says so itself
    const { files, configHooks = [] } = await readRecord(repository).catch(() => before)
    const hooks = configHooks.slice(before.configHooks?.length ?? 0).map(({ name }) => `hook.${name}`)
    const written = [...new Set([...files.slice(before.files.length).map(({ path }) => path), ...hooks])]
    if (written.length === 0) throw error
    const words = `Already written: ${listed(written.map(printable), 9)}.\nTo take it back: npx hushkey init --uninstall`
    if (isUserError(error))
      throw new UserError(error.message, [words, error.cure].filter(Boolean).join('\n'), { cause: error.cause })
    warn(`hushkey: ${words}\n`) // beside what an internal error prints
    throw error
  }
}
