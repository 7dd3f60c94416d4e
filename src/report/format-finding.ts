import type { Finding, Fix } from '../finding.ts'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'

/** What the kinds of fixes are called on the screen; kinds that are not here are shown elsewhere. */
const LABELS: Readonly<Record<string, string>> = {
  untrack: 'take it out',
  unstage: 'take it out',
  rotate: 'then',
  encrypt: 'encrypt',
  backend: 'instead',
  placeholder: 'write',
  'read-from-env': 'write',
  env: 'in .env',
  'env-example': 'in .env.example',
  gitignore: 'ignore it',
  public: 'already public',
  revoke: 'revoke at',
  production: 'in production',
}

/** A finding with its line, the secret underlined, and the ways out made for it. */
export function formatFinding(finding: Finding, paint: Paint, width: number): string {
  const { path, line, column, rule, message } = finding
  const place = printable(path) + (line === null ? '' : `:${line}:${column}`)
  const head = `${paint.path(place)}  ${paint.bad(message)} ${paint.quiet(`(${rule})`)}\n`
  return `${head}${excerpt(finding, paint, width)}${finding.fixes.map((fix) => formatFix(fix, paint)).join('')}\n`
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

function formatFix({ kind, text, command }: Fix, paint: Paint): string {
  const label = LABELS[kind]
  if (!label) return ''
  const shown = ['unstage', 'untrack', 'gitignore'].includes(kind) ? (command ?? text) : text
  const lines = printableLines(shown)
  return lines.map((line, at) => `  ${(at ? '' : label).padEnd(15)}  ${paint.command(line)}\n`).join('')
}

/** Long lists, as the names of an env file, are cut. */
function printableLines(text: string): string[] {
  const lines = text.split('\n').map(printable)
  return lines.length > 12 ? [...lines.slice(0, 10), `... and ${lines.length - 10} more`] : lines
}
