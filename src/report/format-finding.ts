import type { Finding, Fix } from '../finding.ts'
import { printable } from '../printable.ts'
import type { Paint } from './paint.ts'
import { wrap } from './wrap.ts'

/** What kinds of fixes are called on the screen; a kind that is not here is what to do instead. */
const LABELS: Readonly<Record<string, string>> = {
  keep: 'keep it in Git',
  untrack: 'take it out',
  others: 'others',
  unstage: 'take it out',
  rotate: 'then',
  encrypt: 'encrypt it',
  'by-hand': 'by hand',
  'rename-variable': 'call it',
  store: 'set it there',
  placeholder: 'write',
  'read-from-env': 'write',
  rewrite: 'take it out',
  repack: 'by hand',
  'leave-out': 'or leave it out',
  env: 'in .env',
  public: 'already public',
  revoke: 'if it leaked',
  production: 'in production',
}

/** Of all findings together, in the last lines. */
const SHOWN_ELSEWHERE = new Set(['allow'])

/** The column behind the labels. */
const INDENT = 19

/** A finding with its line, the secret underlined, and the fixes made for it. */
export function formatFinding(finding: Finding, paint: Paint, width: number): string {
  const message = wrap(printable(finding.message), width, '  ')
  return [
    `${headOf(finding, paint)}\n`,
    `${paint.bad(message.trimEnd())}\n`,
    excerpt(finding, paint, width),
    ...finding.fixes.map((fix) => formatFix(fix, paint, width)),
  ].join('')
}

/** Where it is, which rule says so, and with a range of commits which of them adds it. */
export function headOf(finding: Finding, paint: Paint): string {
  const { rule, path, line, commit } = finding
  const place = paint.path(formatPlace(finding))
  // What a commit holds may be gone from the disk, or have moved.
  const linked = commit ? place : paint.link(place, path, line)
  return `${linked}  ${paint.quiet(commit ? `${rule}  in commit ${commit.slice(0, 12)}` : rule)}`
}

/** `path:line:column`, as editors and terminals understand it; `a.zip!b.txt:3` for what is in an archive. */
export function formatPlace({ path, line, column, inside }: Place): string {
  if (inside) return printable(`${path}!${inside.path}`) + (inside.line === null ? '' : `:${inside.line}`)
  return printable(path) + (line === null ? '' : `:${line}:${column}`)
}

type Place = Pick<Finding, 'path' | 'line' | 'column' | 'inside'>

function excerpt({ excerpt, line, inside }: Finding, paint: Paint, width: number): string {
  if (!excerpt) return ''
  const gutter = `${line ?? inside?.line}`.padStart(5)
  const room = width - gutter.length - 4
  const shift = Math.max(0, Math.min(excerpt.start - 20, excerpt.text.length - room))
  const before = printable(excerpt.text.slice(shift, excerpt.start))
  const secret = printable(excerpt.text.slice(excerpt.start, excerpt.end))
  const after = printable(excerpt.text.slice(excerpt.end)).slice(0, Math.max(0, room - before.length - secret.length))
  const underline = ' '.repeat(before.length) + paint.bad('^'.repeat(Math.max(1, secret.length)))
  return `${paint.quiet(`${gutter} |`)} ${before}${paint.bad(secret)}${after}\n${paint.quiet(`${' '.repeat(gutter.length)} |`)} ${underline}\n`
}

/** Kinds whose text is a sentence, which may go over lines. */
const IN_WORDS = new Set(['backend', 'by-hand', 'rename-variable', 'production', 'log', 'repack'])

export function formatFix(fix: Fix, paint: Paint, width = 80): string {
  const label = labelOf(fix)
  if (!label) return ''
  const lines = IN_WORDS.has(fix.kind) ? wrapped(shown(fix), width) : printableLines(shown(fix))
  return lines.map((line, at) => formatRow(at ? '' : label, line, paint)).join('')
}

function wrapped(text: string, width: number): string[] {
  return wrap(printable(text), width - INDENT, '')
    .trimEnd()
    .split('\n')
}

/** A label that is longer than its column stands on a line of its own. */
export function formatRow(label: string, text: string, paint: Paint): string {
  if (label.length > INDENT - 4) return `  ${label}\n${formatRow('', text, paint)}`
  return `  ${label.padEnd(INDENT - 4)}  ${paint.command(text)}\n`
}

/** What a fix is called; nothing for those that are shown elsewhere. */
export function labelOf({ kind, file }: Fix): string | undefined {
  if (SHOWN_ELSEWHERE.has(kind)) return undefined
  return file === undefined ? (LABELS[kind] ?? 'instead') : `in ${printable(file)}`
}

/** The line for a file that is named, which `npx hushkey fix` writes; else the command where there is one to paste. */
function shown({ kind, text, command, file }: Fix): string {
  if (kind === 'revoke')
    return text
      .split('\n')
      .map((page) => `revoke it: ${page}`)
      .join('\n')
  if (kind === 'read-from-env' || kind === 'by-hand' || kind === 'remove' || kind === 'rename-variable') return text
  return file === undefined ? (command ?? text) : text
}

/** Long lists, as the names of an env file, are cut. */
function printableLines(text: string): string[] {
  const lines = text.split('\n').map(printable)
  return lines.length > 12 ? [...lines.slice(0, 10), `... and ${lines.length - 10} more`] : lines
}
