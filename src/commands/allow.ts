import { UserError } from '../errors.ts'
import { createAllowContext } from './allow/allow-context.ts'
import type { Command } from './command.ts'

/** What `hushkey allow` can do, by option; without one of these it writes an entry. */
const DEEDS = {
  list: async () => (await import('./allow/show-entries.ts')).listEntries,
  unused: async () => (await import('./allow/show-entries.ts')).showUnused,
  expired: async () => (await import('./allow/show-entries.ts')).showExpired,
  prune: async () => (await import('./allow/prune-entries.ts')).pruneEntries,
  audit: async () => (await import('./allow/audit.ts')).audit,
  import: async () => (await import('./allow/import-allowed.ts')).importAllowed,
  env: async () => (await import('./allow/allow-env-files.ts')).allowEnvFiles,
  all: async () => (await import('./allow/allow-findings.ts')).allowAll,
  last: async () => (await import('./allow/allow-findings.ts')).allowLast,
}

/** `hushkey allow`: writes people's decisions to accept findings, shows them, and clears away what is over. */
export const allow: Command = async (cli, given) => {
  const named = (Object.keys(DEEDS) as (keyof typeof DEEDS)[]).filter((name) => given.options[name])
  const [first, second] = named
  if (second && !(named.includes('prune') && named.length === 2))
    throw new UserError(`--${first} and --${second} do not go together`, 'Run: npx hushkey allow --help')
  if (first && first !== 'env' && given.positionals.length)
    throw new UserError(`--${first} is about all entries and takes no finding`, 'Leave out either of them.')
  const { format = 'text' } = given.options
  if (!formatsOf(named).includes(format))
    throw new UserError(
      `hushkey allow${first ? ` --${first}` : ''} has no format ${format}`,
      'Run: npx hushkey allow --help',
    )
  const context = await createAllowContext(cli, given)
  if (named.includes('prune')) return (await DEEDS.prune())(context)
  if (first) return (await DEEDS[first]())(context)
  return (await import('./allow/allow-findings.ts')).allowOne(context)
}

/** The formats of what it prints besides a sentence. */
function formatsOf(actions: readonly string[]): readonly string[] {
  if (actions.includes('prune')) return ['text']
  if (actions.includes('audit')) return ['text', 'json', 'markdown']
  return actions.some((action) => ['list', 'unused', 'expired'].includes(action)) ? ['text', 'json'] : ['text']
}
