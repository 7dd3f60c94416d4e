import { posix } from 'node:path'
import type { Repository } from '../git/repository.ts'
import { applyChanges, PartlyWritten } from './files/apply-changes.ts'
import type { Change } from './files/change.ts'
import type { HooksFolder } from './hooks/hooks-folder.ts'
import { restoreHooksPath } from './hooks/hooks-path.ts'
import { registerHusky } from './managers/register-husky.ts'
import { readRecord, recordChange, writeRecord } from './record.ts'

interface Installation {
  readonly changes: readonly Change[]
  /** husky's folder to register, null for none. */
  readonly register: string | null
  readonly hooks: HooksFolder
}

/**
 * Carries out what was planned: the record first, so that all of it can be taken back, then the files, then husky.
 * @throws what went wrong, after everything was put back
 */
export async function install(repository: Repository, { changes, register, hooks }: Installation): Promise<void> {
  if (changes.length === 0 && register === null) return
  const record = await readRecord(repository)
  const hooksPath = register === null ? record.hooksPath : { before: hooks.local, after: posix.join(register, '_') }
  await writeRecord(repository, {
    ...record,
    files: [...record.files, ...changes.map(recordChange)],
    // registered a second time: what stood there before the first is what the user had
    hooksPath: record.hooksPath?.after === hooksPath?.after ? record.hooksPath : hooksPath,
  })
  try {
    const undo = await applyChanges(repository, changes)
    try {
      if (register !== null) await registerHusky(repository, register)
    } catch (error) {
      await undo()
      if (hooksPath) await restoreHooksPath(repository, hooksPath)
      throw error
    }
  } catch (error) {
    if (!(error instanceof PartlyWritten)) await writeRecord(repository, record)
    throw error
  }
}
