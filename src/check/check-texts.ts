import type { Allowlist } from '../allowlist/allowlist.ts'
import { isInComment } from '../allowlist/inline-comment.ts'
import { isBrowserCode } from '../detect/browser.ts'
import type { Judged, Source } from '../detect/detect.ts'
import { type Decide, findingsOf, type PlacedSource } from '../detect/finding-of.ts'
import { keyFileFinding } from '../detect/key-file.ts'
import { isEncryptedFile, withoutCiphertext } from '../dotenv/encrypted.ts'
import { type EnvFileContext, envFileFinding } from '../dotenv/env-file.ts'
import { envKind } from '../dotenv/env-path.ts'
import type { BareFinding, Skipped } from '../finding.ts'
import type { Fingerprinter } from '../fingerprint.ts'
import { lineCount, overlaps } from '../git/added-lines.ts'
import type { AddedText, Unreadable } from '../git/added-texts.ts'
import { maskCopies } from './mask-copies.ts'
import { windowsOf } from './windows.ts'

/** What looking at a change needs. */
export interface Checker {
  readonly detect: (source: Source) => Judged[]
  readonly fingerprint: Fingerprinter
  readonly allowlist: Allowlist
  readonly env: EnvFileContext
  /** What the project's settings make of a finding; null for a rule that is off. */
  readonly settle: (finding: BareFinding) => { readonly blocks: boolean } | null
  /** Larger files are skipped; null for no limit. */
  readonly fileBytes: number | null
  /** Is shown each text as it goes by. */
  readonly see?: (item: AddedText) => void
}

/** What looking at all texts brought. */
export interface Checked {
  readonly findings: BareFinding[]
  readonly skipped: Skipped[]
  /** Files whose content was read. */
  files: number
  addedLines: number
}

/** Looks at each text as it arrives; memory is bounded by the largest stretch, not by what is staged. */
export async function checkTexts(texts: AsyncIterable<AddedText | Unreadable>, checker: Checker): Promise<Checked> {
  const checked: Checked = { findings: [], skipped: [], files: 0, addedLines: 0 }
  for await (const item of texts) {
    if ('unreadable' in item) checked.skipped.push({ path: item.change.path, reason: item.unreadable })
    else {
      if (item.head) checked.files++
      checker.see?.(item)
      if (item.primary) checked.addedLines += lineCount(item.added)
      checked.findings.push(...(await checkText(item, checker)).map((finding) => ({ ...finding, ...originOf(item) })))
    }
  }
  return { ...checked, findings: distinct(checked.findings) }
}

function originOf({ change: { commit, kind } }: AddedText): Pick<BareFinding, 'commit' | 'inMessage'> {
  return { ...(commit === undefined ? {} : { commit }), ...(kind === 'message' ? { inMessage: true } : {}) }
}

async function checkText(item: AddedText, checker: Checker): Promise<BareFinding[]> {
  const ofPath = item.head ? await pathFindings(item, item.head, checker) : []
  if (ofPath.some((finding) => checker.settle(finding)?.blocks && !checker.allowlist.decide(finding))) return ofPath
  if (!isEnvFile(item, checker) || ofPath.length) return [...ofPath, ...(await lineFindings(item, checker))]
  // It may be committed because it is encrypted; its comments and other values need not be.
  if (isEncryptedFile(item.text)) return []
  return lineFindings({ ...item, text: withoutCiphertext(item.text) }, checker)
}

/** What is wrong with the whole file. Its lines are then no news, unless a person accepted the file as it is, or the settings let it pass. */
async function pathFindings(
  { change, text, added }: AddedText,
  head: Buffer,
  { env }: Checker,
): Promise<BareFinding[]> {
  const envFile = await envFileFinding({ ...change, text, addsLines: added.length > 0 }, env)
  const keyFile = change.kind === 'file' && added.length > 0 ? keyFileFinding(change.path, head, env.salt) : null
  return [envFile, keyFile].filter((finding) => finding !== null)
}

function isEnvFile({ change }: AddedText, { env }: Checker): boolean {
  return envKind(change.path, env.policy) === 'env'
}

async function lineFindings(item: AddedText, checker: Checker): Promise<BareFinding[]> {
  const browser = isBrowserCode({ path: item.change.path, text: item.text })
  const found = await Promise.all(windowsOf(item).map((window) => checkWindow({ ...window, browser }, item, checker)))
  return found.flat()
}

async function checkWindow(
  window: PlacedSource,
  { added, binary }: AddedText,
  { detect, fingerprint, allowlist }: Checker,
): Promise<BareFinding[]> {
  const judged = detect(window)
    .filter(({ verdict }) => (binary ? verdict === 'high' : verdict !== 'dismissed'))
    .filter(({ match }) => !match.rule.id.startsWith('generic-') || !isInComment(window.text, match.start))
  if (!judged.length) return []
  const decide: Decide = (matches) => allowlist.decideMatches(matches, window)
  const findings = maskCopies(await findingsOf(judged, window, fingerprint, decide), judged)
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
