import type { Allowlist } from '../../allowlist/allowlist.ts'
import { isInComment } from '../../allowlist/inline-comment.ts'
import type { Settle } from '../../config/settings.ts'
import { createLocator, type Decide, findingsOf, type PlacedSource } from '../../detect/finding-of.ts'
import { isBrowserCode } from '../../detect/judge/browser-code.ts'
import { keyFileFinding } from '../../detect/key-file.ts'
import type { SearchAhead } from '../../detect/search/types.ts'
import type { Judged, Source } from '../../detect/types.ts'
import { isEncryptedFile, withoutCiphertext } from '../../env-files/encrypted.ts'
import { type EnvFileContext, envFileFinding } from '../../env-files/env-file.ts'
import { envKind } from '../../env-files/env-path.ts'
import type { BareFinding, Skipped } from '../../finding.ts'
import type { Fingerprinter } from '../../fingerprint.ts'
import { lineCount, overlaps } from '../../git/texts/added-lines.ts'
import type { AddedText, Unreadable } from '../../git/texts/added-texts.ts'
import type { Place } from '../../git/texts/chunks.ts'
import { type Window, windowsOf } from '../collect/windows.ts'
import type { LowerKnown } from './known-secrets.ts'
import { maskCopies } from './mask-copies.ts'
import { type HunksOf, withAddedCopies } from './with-added-copies.ts'
import { withNext } from './with-next.ts'

/** What looking at a change needs. */
export interface Checker {
  readonly detect: (source: Source) => Judged[]
  /** Is told of each text while the one before is looked at. */
  readonly ahead?: SearchAhead
  readonly fingerprint: Fingerprinter
  readonly allowlist: Allowlist
  readonly env: EnvFileContext
  /** Whether Git ignores a path; left out where there is no repository. */
  readonly isIgnored?: (path: string, commit?: string) => Promise<boolean>
  /** What the project's settings make of a finding; null for a rule that is off. */
  readonly settle: Settle
  /** Larger files are skipped; null for no limit. */
  readonly fileBytes: number | null
  /** Asks what the repository held before; not given where nothing was before. */
  readonly lowerKnown?: LowerKnown
  readonly hunksOf?: HunksOf
  /** Is shown each text as it goes by. */
  readonly see?: (item: AddedText) => void
  /** Is given what was found in a text. */
  readonly onFound?: (judged: readonly Judged[], text: string) => void
  /** Is told how many characters were read. */
  readonly onRead?: (characters: number) => void
}

/** What looking at all texts brought. */
export interface Checked {
  readonly findings: BareFinding[]
  readonly skipped: Skipped[]
  /** Files whose content was read. */
  files: number
  addedLines: number
}

/** So many findings may wait for their fingerprints, each with the text around it, while the next text is read. */
const MOST_WAITING = 16

/** Looks at each text as it arrives, the next one at hand; memory is bounded by the largest stretches, not by what is staged. */
export async function checkTexts(texts: AsyncIterable<AddedText | Unreadable>, checker: Checker): Promise<Checked> {
  const checked: Checked = { findings: [], skipped: [], files: 0, addedLines: 0 }
  const found: Promise<BareFinding[]>[] = []
  try {
    for await (const [item, next] of withNext(texts)) {
      if (next) checker.ahead?.announce(() => onlyWindow(next))
      if ('unreadable' in item) {
        checked.skipped.push({ path: item.change.path, reason: item.unreadable })
        continue
      }
      checker.onRead?.(item.text.length)
      if (item.head) checked.files++
      checker.see?.(item)
      if (item.primary) checked.addedLines += lineCount(item.added)
      for (const findings of await checkText(item, checker)) {
        const later = withOrigin(findings, item)
        later.catch(() => {}) // awaited below; a failure before that must not be an unhandled rejection
        found.push(later)
      }
      await found.at(-MOST_WAITING)
    }
  } finally {
    checker.ahead?.end()
  }
  return { ...checked, findings: distinct((await Promise.all(found)).flat()) }
}

/** What will be searched of an item, where it is one text: of a long file, most often. */
function onlyWindow(item: AddedText | Unreadable): Window | null {
  if ('unreadable' in item) return null
  const [window, ...others] = windowsOf(item)
  return window && !others.length ? window : null
}

async function withOrigin(found: Found, { change: { commit, kind } }: AddedText): Promise<BareFinding[]> {
  const origin = { ...(commit === undefined ? {} : { commit }), ...(kind === 'message' ? { inMessage: true } : {}) }
  return (await found).map((finding) => ({ ...finding, ...origin }))
}

/** Findings whose fingerprints are still computed: that takes other threads a while, in which the next text is read. */
type Found = Promise<BareFinding[]>

async function checkText(item: AddedText, checker: Checker): Promise<Found[]> {
  const ofPath = await pathFindings(item, checker)
  const found = ofPath.length ? [Promise.resolve(ofPath)] : []
  if (ofPath.some((finding) => stops(finding, checker))) return found
  if (!isEnvFile(item, checker) || ofPath.length) return [...found, ...lineFindings(item, checker)]
  // It may be committed because it is encrypted; its comments and other values need not be.
  if (isEncryptedFile(item.text)) return []
  return lineFindings({ ...item, text: withoutCiphertext(item.text) }, checker)
}

function stops(finding: BareFinding, { settle, allowlist }: Checker): boolean {
  return Boolean(settle(finding.rule, finding.path, finding.confidence)?.blocks) && !allowlist.decide(finding)
}

/** What is wrong with the whole file. Its lines are then no news, unless a person accepted the file as it is, or the settings let it pass. */
async function pathFindings(item: AddedText, checker: Checker): Promise<BareFinding[]> {
  const { change, text, added, until, binary, primary, head } = item
  // A long env file may gain its lines behind the first part.
  if (!head && !(primary && !binary && added.length && item.from)) return []
  const { env } = checker
  const isQuietUpdate = () => hasQuietUpdate(item, checker)
  const envFile = await envFileFinding(
    { ...change, text, added, isWhole: head !== null && !until && !binary, isQuietUpdate },
    env,
  )
  const keyFile =
    head && change.kind === 'file' && added.length > 0 ? keyFileFinding(change.path, head, env.salt) : null
  return [envFile, keyFile].filter((finding) => finding !== null)
}

/** Whether a file that each parent has gains lines in which nothing is found, and which no ignore rule keeps out of Git. */
async function hasQuietUpdate(item: AddedText, checker: Checker): Promise<boolean> {
  const { path, kind, inEveryParent, commit } = item.change
  if (kind !== 'file' || !inEveryParent || !checker.isIgnored) return false
  const found = await Promise.all(lineFindings(item, checker))
  return found.every(({ length }) => length === 0) && !(await checker.isIgnored(path, commit))
}

function isEnvFile({ change }: AddedText, { env }: Checker): boolean {
  return envKind(change.path, env.policy) === 'env'
}

/** Everything is detected when it returns, unless it has to be looked at again. */
function lineFindings(item: AddedText, checker: Checker): Found[] {
  const found = findingsIn(item, checker)
  if (!found.length || !checker.hunksOf || item.change.before.length !== 1) return found
  return [withAddedCopies(item, found, checker.hunksOf, (other) => findingsIn(other, checker))]
}

function findingsIn(item: AddedText, checker: Checker): Found[] {
  return windowsOf(item).flatMap((window) => checkWindow(window, item, checker) ?? [])
}

function checkWindow(
  window: Window,
  { change: { path, commit }, text, added, again = [], binary, from, until }: AddedText,
  checker: Checker,
): Found | null {
  const place = createLocator(window)
  const judged = checker
    .detect(binary ? { ...window, binary } : window)
    .filter(({ verdict }) => (binary ? verdict === 'high' : verdict !== 'dismissed')) // leaves few to be located
    .filter(({ match }) => !(from && isBefore(place(match.start), from)))
    .filter(({ match }) => !(until && match.rule.span === 'block' && !isBefore(place(match.start), until)))
    .filter(({ match }) => !match.rule.assigned || !isInComment(window.text, match.start))
  if (!judged.length) return null
  checker.onFound?.(judged, window.text)
  const source = { ...window, browser: isBrowserCode({ path, text }) }
  const known = checker.lowerKnown?.(judged, path, commit) ?? Promise.resolve(judged)
  return known
    .then((settled) => nameFindings(settled, source, checker))
    .then((findings) =>
      findings.filter(({ line, endLine }) => overlaps([...again, ...added], line as number, endLine as number)),
    )
}

/** Columns of a text are 1-based, those of stretches not. */
function isBefore(start: Place, { line, column }: Place): boolean {
  return start.line < line || (start.line === line && start.column <= column)
}

async function nameFindings(judged: readonly Judged[], window: PlacedSource, checker: Checker): Promise<BareFinding[]> {
  const decide: Decide = (matches) => checker.allowlist.decideMatches(matches, window)
  return maskCopies(await findingsOf(judged, window, checker.fingerprint, decide), judged)
}

/**
 * The same bytes may have been read in two ways, or a line twice at a seam: one finding for each secret on a line. Of a
 * file that one commit changes harmlessly and another does not, both are told.
 */
function distinct(findings: readonly BareFinding[]): BareFinding[] {
  const seen = new Set<string>()
  return findings.filter(({ path, line, fingerprint, confidence }) => {
    const id = `${fingerprint} ${line ?? confidence} ${path}`
    return !seen.has(id) && seen.add(id)
  })
}
