import { isExpired } from '../../allowlist/allowlist.ts'
import { openConfig } from '../../allowlist/config-store.ts'
import { describeEntry } from '../../allowlist/describe-entry.ts'
import { EXIT, type ExitCode } from '../../errors.ts'
import { printable } from '../../printable.ts'
import type { AllowContext } from './allow-context.ts'
import { unusedEntries } from './show-entries.ts'

/** `--prune`: takes out what is unused or expired; only one of these with `--unused` or `--expired`. */
export async function pruneEntries(context: AllowContext): Promise<ExitCode> {
  const { unused, expired } = context.given.options
  const store = await openConfig(context.repository, context.ruleIds, context.configPath)
  const over = (store.config?.allow ?? []).filter((entry) => isExpired(entry, context.today))
  const entries = [...(expired && !unused ? [] : await unusedEntries(context)), ...(unused && !expired ? [] : over)]
  await store.remove(entries.map(({ line }) => line))
  for (const entry of entries) context.cli.print(`removed ${describeEntry(entry)}: ${printable(entry.reason)}\n`)
  context.cli.print(entries.length ? `staged in ${store.file}\n` : 'nothing to remove\n')
  return EXIT.clean
}
