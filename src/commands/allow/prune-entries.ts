import { isExpired } from '../../allowlist/allowlist.ts'
import { openConfig } from '../../allowlist/config-store.ts'
import { describeEntry } from '../../allowlist/describe-entry.ts'
import { EXIT, type ExitCode } from '../../errors.ts'
import { printable } from '../../printable.ts'
import type { Desk } from './allow-context.ts'
import { unusedEntries } from './show-entries.ts'

/** `--prune`: takes out what is unused or expired; only one of these with `--unused` or `--expired`. */
export async function pruneEntries(desk: Desk): Promise<ExitCode> {
  const { unused, expired } = desk.given.options
  const store = await openConfig(desk.repository, desk.ruleIds, desk.configPath)
  const over = (store.config?.allow ?? []).filter((entry) => isExpired(entry, desk.today))
  const entries = [...(expired && !unused ? [] : await unusedEntries(desk)), ...(unused && !expired ? [] : over)]
  await store.remove(entries.map(({ line }) => line))
  for (const entry of entries) desk.world.print(`removed ${describeEntry(entry)}: ${printable(entry.reason)}\n`)
  desk.world.print(entries.length ? `staged in ${store.file}\n` : 'nothing to remove\n')
  return EXIT.clean
}
