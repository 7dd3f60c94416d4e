import { isExpired } from '../../allowlist/allowlist.ts'
import { describeEntry } from '../../allowlist/describe-entry.ts'
import { entryOrigins } from '../../allowlist/entry-origins.ts'
import { EXIT, type ExitCode } from '../../errors.ts'
import { printable, printableJson } from '../../printable.ts'
import type { AllowContext } from './allow-context.ts'

interface Row {
  readonly entry: string
  readonly reason: string
  readonly owner: string | null
  readonly since: string | null
  readonly date: string | null
  readonly by: string | null
  readonly uses: number
  readonly expires: string | null
  readonly state: 'used' | 'unused' | 'expired'
}

/** `--audit`: every entry with reason, owner, since which commit, by whom, how often used, until when. */
export async function audit(context: AllowContext): Promise<ExitCode> {
  const { format = 'text' } = context.given.options
  const { allow, file } = await context.readConfig()
  const { allowed } = allow.length ? await context.scan({ all: true }) : { allowed: [] }
  const origins = await entryOrigins(context.repository, file, allow)
  const rows = allow.map((entry, index): Row => {
    const uses = allowed.filter(({ decision }) => decision.entry === entry.line).length
    const origin = origins[index] ?? null
    return {
      entry: describeEntry(entry),
      reason: printable(entry.reason),
      owner: entry.owner === null ? null : printable(entry.owner),
      since: origin?.commit.slice(0, 12) ?? null,
      date: origin?.date ?? null,
      by: origin ? printable(origin.author) : null,
      uses,
      expires: entry.expires,
      state: isExpired(entry, context.today) ? 'expired' : uses ? 'used' : 'unused',
    }
  })
  context.cli.print(format === 'json' ? printableJson({ version: 1, entries: rows }) : table(rows, format))
  return EXIT.clean
}

const HEAD = ['Entry', 'Reason', 'Owner', 'Since', 'By', 'Uses', 'Expires', 'State']

function table(rows: readonly Row[], format: string): string {
  const cells = rows.map(({ entry, reason, owner, since, date, by, uses, expires, state }) => [
    entry,
    reason,
    owner ?? '',
    since ? `${since} ${date}` : 'not committed',
    by ?? '',
    String(uses),
    expires ?? 'never',
    state,
  ])
  if (format === 'markdown') {
    const line = (row: readonly string[]) =>
      `| ${row.map((cell) => cell.replaceAll(/[\\|<>*_`[\]]/g, '\\$&')).join(' | ')} |\n`
    return line(HEAD) + line(HEAD.map(() => '---')) + cells.map(line).join('')
  }
  const all = [HEAD, ...cells]
  const widths = HEAD.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  return all
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
}
