import type { Allowlist } from '../allowlist/allowlist.ts'
import { isBrowserCode } from '../detect/browser.ts'
import type { Judged, Source } from '../detect/detect.ts'
import { type Decide, findingsOf, type PlacedSource } from '../detect/finding-of.ts'
import { type EnvFileContext, envFileFinding } from '../dotenv/env-file.ts'
import { envKind } from '../dotenv/env-path.ts'
import type { BareFinding, Skipped } from '../finding.ts'
import type { Fingerprinter } from '../fingerprint.ts'
import { lineCount, overlaps } from '../git/added-lines.ts'
import { type AddedText, addedTexts } from '../git/added-texts.ts'
import type { Change } from '../git/change.ts'
import type { Repository } from '../git/repository.ts'
import { windowsOf } from './windows.ts'

/** What looking at a change needs. */
export interface Checker {
  readonly detect: (source: Source) => Judged[]
  readonly fingerprint: Fingerprinter
  readonly allowlist: Allowlist
  readonly env: EnvFileContext
  /** Larger files are skipped; null for no limit. */
  readonly fileBytes: number | null
}

/** What looking at all changes brought. */
export interface Checked {
  readonly findings: BareFinding[]
  readonly skipped: Skipped[]
  /** Files whose content was read. */
  files: number
  addedLines: number
}

/** Looks at each change as its content arrives; memory is bounded by the largest stretch, not by what is staged. */
export async function checkChanges(
  repository: Repository,
  changes: readonly Change[],
  checker: Checker,
): Promise<Checked> {
  const checked: Checked = { findings: [], skipped: changes.flatMap(unreadableKind), files: 0, addedLines: 0 }
  const readable = changes.filter((change) => !unreadableKind(change).length)
  const seen = new Set<Change>()
  for await (const item of addedTexts(repository.git, readable, checker.fileBytes)) {
    if ('unreadable' in item) checked.skipped.push({ path: item.change.path, reason: item.unreadable })
    else {
      if (item.primary) checked.addedLines += lineCount(item.added)
      const isFirst = !seen.has(item.change)
      seen.add(item.change)
      checked.findings.push(...(await checkText(item, isFirst, checker)))
    }
  }
  checked.files = readable.length - checked.skipped.length + changes.length - readable.length
  return { ...checked, findings: distinct(checked.findings) }
}

function unreadableKind({ path, kind }: Change): Skipped[] {
  if (kind === 'submodule') return [{ path, reason: 'a submodule: it has a repository of its own' }]
  return kind === 'unmerged' ? [{ path, reason: 'not merged yet' }] : []
}

async function checkText(item: AddedText, isFirst: boolean, checker: Checker): Promise<BareFinding[]> {
  const { change, text } = item
  if (envKind(change.path, checker.env.policy) === 'env') {
    if (!isFirst) return []
    const finding = await envFileFinding({ ...change, text, addsLines: item.added.length > 0 }, checker.env)
    return finding ? [finding] : []
  }
  const browser = isBrowserCode({ path: change.path, text })
  const found = await Promise.all(windowsOf(item).map((window) => checkWindow({ ...window, browser }, item, checker)))
  return found.flat()
}

async function checkWindow(
  window: PlacedSource,
  { added, binary }: AddedText,
  { detect, fingerprint, allowlist }: Checker,
): Promise<BareFinding[]> {
  const judged = detect(window).filter(({ verdict }) => (binary ? verdict === 'high' : verdict !== 'dismissed'))
  if (!judged.length) return []
  const decide: Decide = (matches) => allowlist.decideMatches(matches, window)
  const findings = await findingsOf(judged, window, fingerprint, decide)
  return findings.filter(({ line, endLine }) => overlaps(added, line as number, endLine as number))
}

/** The same bytes may have been read in two ways, or a line twice at a seam: one finding for each secret on a line. */
function distinct(findings: readonly BareFinding[]): BareFinding[] {
  const seen = new Set<string>()
  return findings.filter(({ path, line, fingerprint }) => {
    const id = `${fingerprint} ${line} ${path}`
    return !seen.has(id) && seen.add(id)
  })
}
