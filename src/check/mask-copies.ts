import { OWN_JUDGES } from '../detect/own-judges.ts'
import type { BareFinding } from '../finding.ts'

/** A word that no language or person makes: long, and of mixed case and digits. */
const RANDOM = /(?=\S*[a-z])(?=\S*[A-Z])(?=\S*\d)[^\s"'`,;()[\]{}=<>]{12,200}/g

/**
 * Hides what else stands on the shown line: further copies of the secrets, which no rule matched a second time
 * (`password = "…" // was …`), and other words that look random, which no rule knows.
 * @param judged the matches of the text that the findings come from
 */
export function maskCopies(
  findings: readonly BareFinding[],
  judged: readonly { readonly match: { readonly secret: string; readonly rule: { readonly id: string } } }[],
): BareFinding[] {
  const secrets = judged
    .filter(({ match }) => !OWN_JUDGES[match.rule.id] && match.secret.length >= 4)
    .map(({ match }) => match.secret)
    .sort((one, other) => other.length - one.length)
  const mask = (text: string) =>
    secrets.reduce((rest, secret) => rest.replaceAll(secret, '****'), text).replace(RANDOM, '****')
  return findings.map((finding) => {
    if (!finding.excerpt) return finding
    const { text, start, end } = finding.excerpt
    const before = mask(text.slice(0, start))
    const shown = before + text.slice(start, end)
    return {
      ...finding,
      excerpt: { text: shown + mask(text.slice(end)), start: before.length, end: shown.length },
    }
  })
}
