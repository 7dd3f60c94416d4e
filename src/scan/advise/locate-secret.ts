import type { Finding } from '../../finding.ts'
import type { Spot } from '../../remedy/code/spot.ts'

/** The fingerprint by which a secret is recognised without its value being kept. */
export type Fingerprint = (rule: string, secret: string) => Promise<string>

/**
 * Finds a finding's secret in the staged text again: findings do not hold it.
 * @param text without a byte order mark
 * @returns null where the text there is not the secret itself, as when it is encoded or put together from pieces
 */
export async function locateSecret(text: string, finding: Finding, fingerprint: Fingerprint): Promise<Spot | null> {
  const { path, rule, line, column, endLine, endColumn } = finding
  if (line === null || column === null || endLine === null || endColumn === null) return null
  const start = offsetOf(text, line) + column - 1
  for (const end of ends(text, start, line === endLine ? offsetOf(text, line) + endColumn - 1 : null, endLine)) {
    const secret = text.slice(start, end)
    if (secret && (await fingerprint(rule, secret)) === finding.fingerprint) return { path, text, start, end }
  }
  return null
}

/** A finding over several lines says on which line it ends, not where on it. */
function ends(text: string, start: number, end: number | null, endLine: number): number[] {
  if (end !== null) return [end]
  const from = offsetOf(text, endLine)
  const next = text.indexOf('\n', from)
  const to = next < 0 ? text.length : next
  const last = text.slice(from, to)
  const dashes = last.lastIndexOf('-----')
  const likely = [dashes >= 0 ? from + dashes + 5 : to, from + last.trimEnd().length, to + 1]
  const quotes = [...last.matchAll(/["'`]/g)].map(({ index }) => from + index)
  return [...new Set([...likely, ...quotes])].filter((at) => at > start)
}

/** The offset of a 1-based line. */
export function offsetOf(text: string, line: number): number {
  let at = 0
  for (let left = line - 1; left > 0; left--) at = text.indexOf('\n', at) + 1
  return at
}
