import { isEncryptedFile, withoutCiphertext } from '../../env-files/encrypted.ts'
import { envKind } from '../../env-files/env-path.ts'
import type { BareFinding } from '../../finding.ts'
import type { AddedText, Unreadable } from '../../git/texts/added-text.ts'
import { countText } from '../count-text.ts'
import type { Sifted } from '../sift/sift-changes.ts'
import { checkLines } from './check-lines.ts'
import { checkPath } from './check-path.ts'
import type { Checked, Checker, Found } from './checker.ts'
import { inArchive, withoutArchiveCopies } from './in-archive.ts'

/** So many findings may wait for their fingerprints, each with the text around it, while the next text is read. */
const MOST_WAITING = 16

/** Looks at each text as it arrives; memory is bounded by the largest chunks, not by what is staged. */
export async function checkTexts(
  texts: AsyncIterable<AddedText | Unreadable | Sifted>,
  checker: Checker,
): Promise<Checked> {
  const checked: Checked = { findings: [], skipped: [], files: 0, addedLines: 0 }
  const found: Promise<BareFinding[]>[] = []
  for await (const item of texts) {
    if ('suspects' in item) {
      checked.files += item.files
      checked.addedLines += item.addedLines
      continue
    }
    if ('unreadable' in item) {
      checked.skipped.push({ path: item.change.path, reason: item.unreadable })
      continue
    }
    checker.onRead?.(item.text.length)
    countText(item, checked)
    if (!item.change.inside) checker.see?.(item)
    for (const findings of await checkText(item, checker)) {
      const later = withOrigin(findings, item)
      later.catch(() => {}) // awaited below; a failure before that must not be an unhandled rejection
      found.push(later)
    }
    await found.at(-MOST_WAITING)
  }
  return { ...checked, findings: withoutArchiveCopies(distinct((await Promise.all(found)).flat())) }
}

async function withOrigin(found: Found, { change: { commit, kind, inside } }: AddedText): Promise<BareFinding[]> {
  const origin = { ...(commit === undefined ? {} : { commit }), ...(kind === 'message' ? { inMessage: true } : {}) }
  const all = inside ? inArchive(await found, inside) : await found
  return all.map((finding) => ({ ...finding, ...origin }))
}

async function checkText(item: AddedText, checker: Checker): Promise<Found[]> {
  const ofPath = await checkPath(item, checker)
  const found = ofPath.length ? [Promise.resolve(ofPath)] : []
  if (ofPath.some((finding) => stops(finding, checker))) return found
  if (!isEnvFile(item, checker) || ofPath.length) return [...found, ...checkLines(item, checker)]
  // It may be committed because it is encrypted; its comments and other values need not be.
  if (isEncryptedFile(item.text)) return []
  return checkLines({ ...item, text: withoutCiphertext(item.text) }, checker)
}

function stops(finding: BareFinding, { settle, allowlist }: Checker): boolean {
  return Boolean(settle(finding.rule, finding.path, finding.confidence)?.blocks) && !allowlist.decide(finding)
}

function isEnvFile({ change }: AddedText, { env }: Checker): boolean {
  return envKind(change.path, env.policy) === 'env'
}

/**
 * The same bytes may have been read in two ways, or a line in two chunks: one finding for each secret on a line. Of a
 * file that one commit changes harmlessly and another does not, both are reported.
 */
function distinct(findings: readonly BareFinding[]): BareFinding[] {
  const seen = new Set<string>()
  return findings.filter(({ path, line, fingerprint, confidence }) => {
    const id = `${fingerprint} ${line ?? confidence} ${path}`
    return !seen.has(id) && seen.add(id)
  })
}
