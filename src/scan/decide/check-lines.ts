import { isInComment } from '../../allowlist/inline-comment.ts'
import { createLocator, type Decide, findingsOf, type PlacedSource } from '../../detect/finding-of.ts'
import { isBrowserCode } from '../../detect/judge/browser-code.ts'
import type { Judged } from '../../detect/types.ts'
import type { BareFinding } from '../../finding.ts'
import { overlaps } from '../../git/texts/added-lines.ts'
import type { AddedText } from '../../git/texts/added-text.ts'
import type { Place } from '../../git/texts/chunks.ts'
import { type Window, windowsOf } from '../collect/windows.ts'
import type { Checker, Found } from './checker.ts'
import { redactCopies } from './redact-copies.ts'
import { withAddedCopies } from './with-added-copies.ts'

/** Everything is detected when it returns, unless it has to be looked at again. */
export function checkLines(item: AddedText, checker: Checker): Found[] {
  const found = findingsIn(item, checker)
  if (!found.length || !checker.hunksOf || item.change.inside || item.change.before.length !== 1) return found
  return [withAddedCopies(item, found, checker.hunksOf, (other) => findingsIn(other, checker))]
}

function findingsIn(item: AddedText, checker: Checker): Found[] {
  return windowsOf(item).flatMap((window) => checkWindow(window, item, checker) ?? [])
}

/** Whether `checkLines` would find something, or keep something that is to be redacted elsewhere. */
export function holdsSecret(item: AddedText, checker: Checker): boolean {
  return windowsOf(item).some((window) => judgeWhereNew(window, item, checker).length > 0)
}

function checkWindow(window: Window, item: AddedText, checker: Checker): Found | null {
  const judged = judgeWhereNew(window, item, checker)
  if (!judged.length) return null
  checker.onFound?.(judged, window.text)
  const [isNew, isFresh] = createNewTests(window, item)
  const fresh = judged.filter(isFresh)
  if (!fresh.length) return null
  const { path, commit } = item.change
  const old = judged.filter((one) => !fresh.includes(one))
  const { wanted: _, ...whole } = window
  const source = { ...whole, browser: isBrowserCode({ path, text: item.text }) }
  return lowered(fresh, { path, text: item.text }, checker, commit).then((settled) =>
    nameFindings([...settled, ...old], source, checker, isNew),
  )
}

/** Old secrets matter where there is a new one: what is shown may hold them, too. */
function judgeWhereNew(window: Window, item: AddedText, checker: Checker): Judged[] {
  const { wanted, ...whole } = window
  if (wanted && !judgeWindow(window, item, checker).some(createNewTests(window, item)[1])) return []
  return judgeWindow(whole, item, checker)
}

function createNewTests(window: Window, item: AddedText): [isNew: IsNew, isFresh: (judged: Judged) => boolean] {
  const place = createLocator(window)
  const lines = [...(item.carriedOver ?? []), ...item.added]
  const isNew: IsNew = (first, last) => overlaps(lines, first, last)
  return [isNew, ({ match }) => isNew(place(match.start).line, place(match.end).line)]
}

/** What blocks no more where it stands, or is no longer worth a word: known before, or shown by its certificate to be for tests. */
async function lowered(
  fresh: readonly Judged[],
  source: { readonly path: string; readonly text: string },
  { lowerKnown, lowerCertified }: Checker,
  commit: string | undefined,
): Promise<readonly Judged[]> {
  const known = (await lowerKnown?.(fresh, source.path, commit)) ?? fresh
  return (await lowerCertified?.(known, source, commit)) ?? known
}

/** What is judged a secret in a part of a file, and not left to another one. */
function judgeWindow(window: Window, { binary, from, until }: AddedText, checker: Checker): Judged[] {
  const place = createLocator(window)
  return checker
    .detect(binary ? { ...window, binary } : window)
    .filter(({ verdict }) => (binary ? verdict === 'high' : verdict !== 'dismissed')) // leaves few to be located
    .filter(({ match }) => !(from && isBefore(place(match.start), from)))
    .filter(({ match }) => !(until && match.rule.span === 'block' && !isBefore(place(match.start), until)))
    .filter(({ match }) => !match.rule.assigned || !isInComment(window.text, match.start))
}

/** Whether any of these lines is an added one. */
type IsNew = (line: number, endLine: number) => boolean

/** Columns of a text are 1-based, those of chunks are not. */
function isBefore(start: Place, { line, column }: Place): boolean {
  return start.line < line || (start.line === line && start.column <= column)
}

/** @param judged old matches too, and what is dismissed by now: they are redacted where they stand beside new ones */
async function nameFindings(
  judged: readonly Judged[],
  window: PlacedSource,
  checker: Checker,
  isNew: IsNew,
): Promise<BareFinding[]> {
  const decide: Decide = (matches) => checker.allowlist.decideMatches(matches, window)
  const told = judged.filter(({ verdict }) => verdict !== 'dismissed')
  return redactCopies(await findingsOf(told, window, checker.fingerprint, decide, isNew), judged)
}
