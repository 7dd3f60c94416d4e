import type { Finding, Fix } from '../finding.ts'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'
import { wrap } from './wrap.ts'

/** What the kinds of fixes are called on the screen; kinds that are not here are shown elsewhere. */
const LABELS: Readonly<Record<string, string>> = {
  untrack: 'take it out',
  unstage: 'take it out',
  rotate: 'then',
  encrypt: 'encrypt it',
  log: 'instead',
  backend: 'instead',
  placeholder: 'write',
  'read-from-env': 'write',
  rewrite: 'take it out',
  env: 'in .env',
  'env-example': 'in .env.example',
  gitignore: 'ignore it',
  public: 'already public',
  revoke: 'if it leaked',
  production: 'in production',
}

/** The column behind the labels. */
const INDENT = 19

/** A finding with its line, the secret underlined, and the ways out made for it. */
export function formatFinding(finding: Finding, paint: Paint, width: number): string {
  const message = wrap(printable(finding.message), width, '  ')
  return [
    `${headOf(finding, paint)}\n`,
    `${paint.bad(message.trimEnd())}\n`,
    excerpt(finding, paint, width),
    ...finding.fixes.map((fix) => formatFix(fix, paint, width)),
    '\n',
  ].join('')
}

/** Where it is, which rule says so, and with a range of commits which of them adds it. */
export function headOf(finding: Finding, paint: Paint): string {
  const { rule, path, line, commit } = finding
  const place = paint.path(placeOf(finding))
  // What a commit holds may be gone from the disk, or have moved.
  const linked = commit ? place : paint.link(place, path, line)
  return `${linked}  ${paint.quiet(commit ? `${rule}  in commit ${commit.slice(0, 12)}` : rule)}`
}

/** `path:line:column`, as editors and terminals understand it. */
export function placeOf({ path, line, column }: Finding): string {
  return printable(path) + (line === null ? '' : `:${line}:${column}`)
}

function excerpt({ excerpt, line }: Finding, paint: Paint, width: number): string {
  if (!excerpt) return ''
  const gutter = `${line}`.padStart(5)
  const room = width - gutter.length - 4
  const shift = Math.max(0, Math.min(excerpt.start - 20, excerpt.text.length - room))
  const before = printable(excerpt.text.slice(shift, excerpt.start))
  const secret = printable(excerpt.text.slice(excerpt.start, excerpt.end))
  const after = printable(excerpt.text.slice(excerpt.end)).slice(0, Math.max(0, room - before.length - secret.length))
  const underline = ' '.repeat(before.length) + paint.bad('^'.repeat(Math.max(1, secret.length)))
  return `${paint.quiet(`${gutter} |`)} ${before}${paint.bad(secret)}${after}\n${paint.quiet(`${' '.repeat(gutter.length)} |`)} ${underline}\n`
}

function formatFix(fix: Fix, paint: Paint, width: number): string {
  const label = labelOf(fix)
  if (!label) return ''
  const lines = printableLines(shown(fix, width))
  return lines.map((line, at) => `  ${(at ? '' : label).padEnd(INDENT - 4)}  ${paint.command(line)}\n`).join('')
}

function labelOf(fix: Fix): string | undefined {
  if (fix.kind === 'env' && 'file' in fix) return `in ${printable(String(fix.file))}`
  return LABELS[fix.kind]
}

/** The command where there is one to paste; the names of a long env file are easier to read a line each. */
function shown({ kind, text, command }: Fix, width: number): string {
  if (kind === 'revoke') return `revoke it: ${text}`
  if (!command) return text
  return kind === 'env-example' && INDENT + command.length > width ? text : command
}

/** Long lists, as the names of an env file, are cut. */
function printableLines(text: string): string[] {
  const lines = text.split('\n').map(printable)
  return lines.length > 12 ? [...lines.slice(0, 10), `... and ${lines.length - 10} more`] : lines
}
