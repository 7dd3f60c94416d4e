import type { Repository } from '../../git/repository.ts'
import { runGit, tryGit } from '../../git/run-git.ts'
import { type InitRecord, readRecord, writeRecord } from '../record.ts'
import type { WantedConfigHook } from './plan-config-hooks.ts'

/** Writes hooks into the repository's own configuration, the record first, so that they can be taken back. */
export async function writeConfigHooks(repository: Repository, wanted: readonly WantedConfigHook[]): Promise<void> {
  if (wanted.length === 0) return
  const { git } = repository
  const record = await readRecord(repository)
  const added = wanted.map(({ name, command }) => ({ name, command }))
  await writeRecord(repository, { ...record, configHooks: [...(record.configHooks ?? []), ...added] })
  for (const { name, event, command } of wanted) {
    await runGit(git, ['config', '--local', `hook.${name}.command`, command])
    await runGit(git, ['config', '--local', '--add', `hook.${name}.event`, event])
  }
}

/** Takes one of them back, unless its command was changed since. */
export async function removeConfigHook(
  { git }: Repository,
  { name, command }: NonNullable<InitRecord['configHooks']>[number],
): Promise<'removed' | 'gone already' | 'left'> {
  const current = await tryGit(git, ['config', '--local', '--get', `hook.${name}.command`])
  if (current.code !== 0) return 'gone already'
  if (current.stdout.toString().replace(/\n$/, '') !== command) return 'left'
  await runGit(git, ['config', '--local', '--remove-section', `hook.${name}`])
  return 'removed'
}
