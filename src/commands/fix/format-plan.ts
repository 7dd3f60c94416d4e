import type { Finding } from '../../finding.ts'
import { type FileChange, isSafe, type Plan, takesOut } from '../../fix/change.ts'
import { redact } from '../../fix/plan/secrets.ts'
import { printable } from '../../printable.ts'
import { formatPlace } from '../../report/format-finding.ts'
import { createPaint, type Paint } from '../../report/paint.ts'

/** The plan as people see it: what is harmless, then what changes code, each as a diff without secrets. */
export async function formatPlan(plan: Plan, findings: readonly Finding[], color: boolean): Promise<string> {
  const paint = createPaint(color)
  const out = plan.changes.filter(takesOut).map((change) => formatTakenOut(change, paint))
  const safe = plan.changes.filter((change) => isSafe(change) && change.kind !== 'take-out')
  const unsafe = plan.changes.filter((change) => !isSafe(change))
  const parts = [
    ...out,
    ...(await section('', safe, plan, paint)),
    ...(await section(paint.strong('This changes code:\n\n'), unsafe, plan, paint)),
    ...plan.notes.map((note) => `${paint.warning('note')} ${printable(note)}\n`),
    formatRest(plan, findings, paint),
  ]
  return parts.join('')
}

/** What is not fixed, and why. */
export function formatRest({ rest }: Plan, findings: readonly Finding[], paint: Paint): string {
  const lines = [...rest].map(([at, reason]) => {
    const finding = findings[at] as Finding
    return `${paint.warning('not fixed')} ${paint.path(formatPlace(finding))} ${paint.quiet(`(${finding.rule})`)}\n  ${printable(reason)}\n`
  })
  return lines.join('')
}

async function section(head: string, changes: readonly FileChange[], plan: Plan, paint: Paint): Promise<string[]> {
  if (!changes.length) return []
  const shown = await Promise.all(changes.map((change) => formatChange(change, plan, paint)))
  return [head, ...shown]
}

function formatTakenOut({ path }: FileChange, paint: Paint): string {
  return `${paint.path(printable(path))}  ${paint.command('taken out of the commit, stays on the disk')}\n\n`
}

async function formatChange(change: FileChange, plan: Plan, paint: Paint): Promise<string> {
  const { path, kind, disk, index } = change
  const name = printable(path)
  const [before, after] = disk ? [disk.before, disk.after] : [index?.beforeBytes ?? null, index?.after ?? null]
  const head = `${paint.path(name)}${before ? '' : paint.quiet('  new file')}${disk ? '' : paint.quiet('  in the commit only')}\n`
  const lines = await changedLines(before?.toString('utf8') ?? '', after?.toString('utf8') ?? '')
  const safe = lines.map((line) => (kind === 'env' ? withoutValue(line) : redact(line, plan.secrets)))
  return `${head}${safe.map((line) => paintLine(line, paint)).join('')}\n`
}

/** Only the lines that change: what stands around them may hold other secrets. */
async function changedLines(before: string, after: string): Promise<string[]> {
  const { diffLines } = await import('diff')
  const marked = (mark: string, text: string) =>
    text
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .map((line) => mark + line)
  return diffLines(before, after, { stripTrailingCr: true }).flatMap(({ value, added, removed }) =>
    added ? marked('+', value) : removed ? marked('-', value) : [],
  )
}

/** Of an env file only names are shown; a further line of a value is shown as nothing at all. */
function withoutValue(line: string): string {
  const [, head] = /^([+-](?:export )?[\w.-]+=)/.exec(line) ?? []
  return head ? `${head}****` : `${line[0]}****`
}

function paintLine(line: string, paint: Paint): string {
  const text = `  ${printable(line)}\n`
  return line.startsWith('+') ? paint.command(text) : paint.bad(text)
}
