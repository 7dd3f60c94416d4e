import { isExpired } from '../../allowlist/allowlist.ts'
import { describeEntry } from '../../allowlist/describe-entry.ts'
import { placeOfEntry } from '../../allowlist/place-of-entry.ts'
import type { AllowEntry } from '../../config/allow-entry.ts'
import type { Config } from '../../config/config.ts'
import { EXIT, type ExitCode } from '../../errors.ts'
import { printable, printableJson } from '../../printable.ts'
import type { AllowContext } from './allow-context.ts'

/** `--list`: every entry. */
export async function listEntries(context: AllowContext): Promise<ExitCode> {
  const { allow } = await context.readConfig()
  show(context, allow, 'the allowlist is empty')
  return EXIT.clean
}

/** `--unused`: entries that allow nothing in the repository as it is staged; exit code 1 makes CI notice. */
export async function showUnused(context: AllowContext): Promise<ExitCode> {
  const unused = await unusedEntries(context)
  show(context, unused, 'no entry is unused')
  return unused.length ? EXIT.blocked : EXIT.clean
}

/** `--expired`: entries that are over. */
export async function showExpired(context: AllowContext): Promise<ExitCode> {
  const expired = ownEntries(await context.readConfig()).filter((entry) => isExpired(entry, context.today))
  show(context, expired, 'no entry has expired')
  return expired.length ? EXIT.blocked : EXIT.clean
}

/** Those that can be taken out here: what is extended serves other repositories too. */
export function ownEntries({ allow, file }: Pick<Config, 'allow' | 'file'>): AllowEntry[] {
  return allow.filter((entry) => entry.file === file)
}

/** An entry is used when it decides about something in any tracked file; expired ones do not decide, and count apart. */
export async function unusedEntries(context: AllowContext): Promise<AllowEntry[]> {
  const own = ownEntries(await context.readConfig())
  if (!own.length) return []
  const { allowed } = await context.scan({ all: true })
  const used = new Set(allowed.map(({ decision }) => decision.where))
  return own.filter((entry) => !used.has(placeOfEntry(entry)) && !isExpired(entry, context.today))
}

/** @param none what people read where there is none; what is printed stays a list for scripts */
function show({ cli, given, today }: AllowContext, entries: readonly AllowEntry[], none: string): void {
  if (given.options.format === 'json') {
    const rows = entries.map(({ covers, reason, owner, expires, file, line }) => ({
      ...(covers.kind === 'value' ? { value: '****' } : withoutKind(covers)),
      reason,
      owner,
      expires,
      file,
      line,
    }))
    cli.print(printableJson({ version: 1, entries: rows }))
    return
  }
  if (!entries.length) cli.warn(`hushkey: ${none}\n`)
  for (const entry of entries) {
    const owner = entry.owner ? `, ${printable(entry.owner)}` : ''
    const until = entry.expires ? `, ${isExpired(entry, today) ? 'expired' : 'until'} ${entry.expires}` : ''
    cli.print(`${placeOfEntry(entry)}: ${describeEntry(entry)}: ${printable(entry.reason)}${owner}${until}\n`)
  }
}

function withoutKind({ kind: _kind, ...covers }: AllowEntry['covers']): object {
  return covers
}
