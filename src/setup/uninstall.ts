import { rmdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { removeFile } from '../files/remove-file.ts'
import { writeAtomically } from '../files/write-atomically.ts'
import type { Repository } from '../git/repository.ts'
import { realTarget } from './files/apply-changes.ts'
import { takeOut } from './files/change.ts'
import { readBytes } from './files/read-bytes.ts'
import { HOOK_NAMES, type HookName } from './hooks/hook-name.ts'
import { restoreHooksPath } from './hooks/hooks-path.ts'
import { removeConfigHook } from './hooks/write-config-hooks.ts'
import { hashOf, type InitRecord, type RecordedFile, readRecord, writeRecord } from './record.ts'
import { removeStrict } from './strict/strict-hooks.ts'
import { uncoveredFiles } from './uncovered-files.ts'

/** What happened to one thing that `init` had changed, for people. */
export interface Restored {
  readonly path: string
  readonly how: 'restored' | 'removed' | 'lines removed' | 'gone already' | 'left' | 'kept'
  /** The files because of which it is kept. */
  readonly ignores?: readonly string[]
}

export interface Uninstalled {
  readonly restored: readonly Restored[]
  readonly hooks: readonly HookName[]
}

/**
 * Takes back what `init` did, the newest change first. Files that were not touched since become what they were, to the
 * byte; from the others only our lines are taken; what could be either is left. Ignore lines are kept, in the record
 * too, while they keep a file out of Git that lies there.
 * @returns empty lists when there is nothing to take back
 */
export async function uninstall(repository: Repository): Promise<Uninstalled> {
  const record = await readRecord(repository)
  // first, as long as Git says where it looks for hooks
  const restored: Restored[] = (await removeStrict(repository)).map((path) => ({ path, how: 'removed' }))
  const config = record.hooksPath && {
    path: 'core.hooksPath',
    how: await restoreHooksPath(repository, record.hooksPath),
  }
  const kept: RecordedFile[] = []
  for (const file of record.files.toReversed()) {
    const ignores = await stillIgnored(repository, file)
    if (ignores.length > 0) kept.unshift(file)
    restored.push(
      ignores.length > 0
        ? { path: file.path, how: 'kept', ignores }
        : { path: file.path, how: await restore(repository, file) },
    )
  }
  for (const hook of record.configHooks ?? [])
    restored.push({ path: `hook.${hook.name}`, how: await removeConfigHook(repository, hook) })
  await writeRecord(repository, { version: 1, files: kept, hooksPath: null })
  return { restored: config ? [...restored, config] : restored, hooks: hooksOf(record) }
}

/** The hooks in which hushkey ran by these changes, as far as they name the scripts that it ships. */
function hooksOf({ files, configHooks = [] }: InitRecord): HookName[] {
  const added = [...files.flatMap((file) => file.added), ...configHooks.map(({ command }) => command)].join('')
  return HOOK_NAMES.filter((name) => added.includes(`hushkey/hooks/${name}`))
}

/** The untracked files that only the lines of this change to a `.gitignore` keep out of Git. */
async function stillIgnored(repository: Repository, file: RecordedFile): Promise<string[]> {
  const { path, before, after, removed, added } = file
  const current = basename(path) === '.gitignore' ? await readBytes(repository.root, path) : null
  if (current === null) return []
  const whole = hashOf(current) === after ? Buffer.from(before ?? '', 'base64').toString() : null
  const rest = whole ?? takeOut(current.toString(), { removed, added })
  return rest === null ? [] : uncoveredFiles(repository, path, added, rest)
}

async function restore(repository: Repository, file: RecordedFile): Promise<Restored['how']> {
  const { path, before, after, removed, added } = file
  const { root } = repository
  const current = await readBytes(root, path)
  if (current === null) return 'gone already'
  const target = await realTarget(repository, path)
  if (hashOf(current) === after) {
    if (before !== null) await writeAtomically(target, Buffer.from(before, 'base64'))
    else await removeWithFolder(root, path)
    return before === null ? 'removed' : 'restored'
  }
  const rest = takeOut(current.toString(), { removed, added })
  if (rest === null || !Buffer.from(current.toString()).equals(current)) return 'left'
  await writeAtomically(target, rest)
  return 'lines removed'
}

/** The folder goes too, when nothing else is in it. */
async function removeWithFolder(root: string, path: string): Promise<void> {
  await removeFile(join(root, path))
  if (dirname(path) !== '.') await rmdir(join(root, dirname(path))).catch(() => {})
}
