import type { Finding, Fix } from '../finding.ts'
import { printable } from '../printable.ts'
import type { ScanResult } from '../scan/scan-options.ts'
import { quoteForPasting } from '../shell-quote.ts'
import { formatFix, headOf, labelOf } from './format-finding.ts'
import { PENDING, placeOfWeakening, weakeningInWords, weakeningLabel } from './format-weakening.ts'
import type { Look, Occasion, WayOn } from './look.ts'
import { createPaint, type Paint } from './paint.ts'
import { plural } from './plural.ts'
import { countFindings } from './text/count-findings.ts'
import { formatBlocking } from './text/format-blocking.ts'
import { canBeFixed, groupByValue } from './text/group-findings.ts'
import { nextStep } from './text/next-step.ts'
import { wrapLabelled } from './wrap.ts'

/** What people read: each finding with its fixes, what was not looked at, and how to go on. Nothing if all is well. */
export function formatText(result: ScanResult, look: Look, occasion: Occasion = 'commit'): string {
  const { color, columns, linkRoot, assistant } = look
  const paint = createPaint(color, linkRoot)
  const findings = assistant ? result.findings.map(withoutChoices) : result.findings
  const blocking = findings.filter(({ blocks }) => blocks)
  const warnings = findings.filter(({ blocks }) => !blocks)
  const width = Math.min(columns, 80)
  const blocked = blocking.length ? formatBlocking(blocking, paint, width) : ''
  const besides = [
    ...capped(
      warnings.map((finding) => formatWarning(finding, paint)),
      blocking.length ? WARNINGS_BESIDE : WARNINGS_ALONE,
      'warning',
    ),
    ...result.notes.map((note) => wrapLabelled(paint.warning('note'), 'note', printable(note), width)),
    ...weakened(result, paint),
    ...skipped(result, paint),
  ].join('')
  if (!blocking.length) return besides
  const end = verdict(result, blocking, paint, occasion, look).join('')
  return `${blocked}${besides}${besides ? '\n' : ''}${end}`
}

/** Without what only a person may decide: that something stays, or is no secret. */
function withoutChoices(finding: Finding): Finding {
  return { ...finding, fixes: finding.fixes.filter(({ kind }) => kind !== 'allow' && kind !== 'keep') }
}

/** So many warnings are shown beside what stops, and where nothing does. */
const WARNINGS_BESIDE = 2
const WARNINGS_ALONE = 15

function capped(shown: readonly string[], most: number, noun: string): string[] {
  const rest = shown.length - most
  return rest > 0
    ? [...shown.slice(0, most), `... and ${plural(rest, noun)} more, see: npx hushkey --format json\n`]
    : [...shown]
}

/** A warning lets the commit pass: what it is, and the first fix. */
function formatWarning(finding: Finding, paint: Paint): string {
  const [fix] = finding.fixes
  const isChoice = fix?.kind === 'keep'
  return [
    `${paint.warning('warning')} ${headOf(finding, paint)}\n`,
    `  ${printable(finding.message)}\n`,
    ...(isChoice ? finding.fixes.map((each) => formatFix(each, paint)) : []),
    ...(fix && !isChoice ? [wayOut(fix, paint)] : []),
  ].join('')
}

/** As on a card; where a file is named, with the command that writes it, which no last lines name here. */
function wayOut(fix: Fix, paint: Paint): string {
  if (fix.file === undefined && labelOf(fix)) return formatFix(fix, paint)
  return `  ${paint.command(printable(fix.file === undefined ? (fix.command ?? fix.text) : lineFor(fix)))}\n`
}

/** `in .gitignore: .env (npx hushkey fix)` */
function lineFor({ text, file = '', command }: Fix): string {
  return `in ${file}: ${text.replaceAll('\n', ', ')}${command ? ` (${command})` : ''}`
}

/** So many lines of comments or entries are enough on a screen; settings come first, and JSON has all. */
const MOST_WEAKENINGS = 50

function weakened({ weakenings }: ScanResult, paint: Paint): string[] {
  const rest = weakenings.length - MOST_WEAKENINGS
  return [
    ...weakenings.slice(0, MOST_WEAKENINGS).map((each) => {
      const place = paint.path(printable(placeOfWeakening(each)))
      const commit = each.commit ? paint.quiet(`  in commit ${each.commit.slice(0, 12)}`) : ''
      return `${paint.warning(weakeningLabel(each))} ${place}  ${printable(weakeningInWords(each))}${commit}\n`
    }),
    ...(weakenings.some(({ pending }) => pending) ? [`  ${PENDING}\n`] : []),
    ...(rest > 0 ? [`... and ${rest} more, see --format json\n`] : []),
  ]
}

function skipped({ skipped }: ScanResult, paint: Paint): string[] {
  return skipped.map(({ path, reason }) =>
    paint.quiet(wrapLabelled('not looked at:', 'not looked at:', `${printable(path)} (${printable(reason)})`, 80)),
  )
}

/** The last lines, which stay on the screen: what happened, and the three ways on. */
function verdict(
  { summary }: ScanResult,
  blocking: readonly Finding[],
  paint: Paint,
  occasion: Occasion,
  { folder, message, assistant, wayOn, edited = [] }: Look,
): string[] {
  const { files, addedLines } = summary
  const { outcome, remedyFor } = WORDS[occasion]
  const stopped = [
    `${paint.bad(paint.strong(outcome))} ${countFindings(blocking)}`,
    paint.quiet(` (${plural(files, 'file')}, ${plural(addedLines, 'added line')} checked)\n`),
    ...(folder ? [`  First        ${paint.command(`cd ${folder.replace(/[^/]+\/?/g, '../').slice(0, -1)}`)}\n`] : []),
  ]
  const names = edited.flatMap((path) => quoteForPasting(path) ?? [])
  if (names.length) stopped.push(`  Edited it?   ${paint.command(`git add ${names.join(' ')}`)}\n`)
  if (assistant) return [...stopped, nextStep(blocking, occasion, wayOn)]
  const [first] = blocking
  const isFixable = blocking.some((finding) => canBeFixed(finding) && (occasion === 'commit' || !finding.commit))
  const remedy = canFixAt(occasion) && !isFixable ? null : remedyFor(first?.path ?? '', message)
  const isChoice = ({ kind }: Fix) => kind === 'allow' || kind === 'keep'
  const chosen = blocking.find(({ fixes }) => fixes.some(isChoice))
  const allow = chosen?.fixes.find(isChoice)?.command ?? 'npx hushkey allow --help'
  return [
    ...stopped,
    ...(wayOn
      ? formatWayOn(wayOn, paint)
      : remedy
        ? [`  Fix          ${paint.command(remedy)}\n`]
        : byHand(first, occasion)),
    `  ${(chosen && isWholeFile(chosen) ? 'Keep it?' : 'False alarm').padEnd(13)}${paint.command(allow)}\n`,
    ...(groupByValue(blocking).length > 1 ? [eachByItself(occasion, paint)] : []),
    ...(occasion === 'other' && blocking.some(({ commit }) => commit)
      ? ['  In history   a later commit does not take it out: rewrite those commits\n']
      : []),
  ]
}

/** Where `hushkey fix` can take a finding up. */
function canFixAt(occasion: Occasion): boolean {
  return occasion === 'commit' || occasion === 'other'
}

/** What is about a file as a whole is no false alarm: people may keep it in Git on purpose. */
function isWholeFile({ line, inside }: Finding): boolean {
  return line === null && !inside
}

/** Where only a person can do it, the last lines say that it is to be done, and not only how to let it pass. */
function byHand(first: Finding | undefined, occasion: Occasion): string[] {
  if (occasion === 'push') return ['  By hand      as shown above, then push again\n']
  const path = first && quoteForPasting(first.path)
  if (occasion !== 'commit' || !path) return []
  return ['  By hand      as shown above, then:\n', `               git add ${path}\n`]
}

/** How several are accepted: all that were just stopped, or one after another. */
function eachByItself(occasion: Occasion, paint: Paint): string {
  if (occasion === 'other') return `${' '.repeat(15)}each by its fingerprint, as shown\n`
  return `  ${'All of them'.padEnd(13)}${paint.command('npx hushkey allow --last --reason "..."')}\n`
}

function formatWayOn({ fix, next, giveUp }: WayOn, paint: Paint): string[] {
  const rows = [['Fix', fix] as const, ['Then', next] as const, ...(giveUp ? [['Give up', giveUp] as const] : [])]
  return rows.map(([label, text]) => `  ${label.padEnd(13)}${paint.command(text)}\n`)
}

interface Words {
  readonly outcome: string
  /** What to type, for a path that something was found in. */
  readonly remedyFor: (path: string, message: string | undefined) => string | null
}

const WORDS: Readonly<Record<Occasion, Words>> = {
  commit: { outcome: 'Commit stopped:', remedyFor: () => 'npx hushkey fix' },
  message: { outcome: 'Commit stopped:', remedyFor: editMessage },
  update: { outcome: 'Branch not updated:', remedyFor: () => null },
  push: { outcome: 'Push stopped:', remedyFor: () => null },
  other: { outcome: 'Not clean:', remedyFor: () => 'npx hushkey fix --all' },
}

/**
 * Git keeps a message that its hook refuses; that of a merge is taken up by itself. `--verbose` cuts off the diff that an
 * earlier `--verbose` left in the file.
 */
function editMessage(file: string, message = `.git/${file}`): string | null {
  const quoted = quoteForPasting(message)
  if (file === 'COMMIT_EDITMSG') return quoted && `git commit --edit --verbose --file=${quoted}`
  return file === 'MERGE_MSG' ? 'git commit --edit' : null
}
