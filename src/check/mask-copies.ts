import { OWN_JUDGES } from '../detect/own-judges.ts'
import type { BareFinding } from '../finding.ts'

/** A word that no language or person makes: long, and of mixed case and digits. */
const RANDOM = /(?=\S*[a-z])(?=\S*[A-Z])(?=\S*\d)[^\s"'`,;()[\]{}=<>]{12,200}/g
/** The shortest secret that is looked for: copies of shorter ones are chance. */
const SHORTEST = 4

/**
 * Hides what else stands on the shown line: further copies of the secrets, which no rule matched a second time
 * (`password = "…" // was …`), and other words that look random, which no rule knows.
 * @param judged the matches of the text that the findings come from
 */
export function maskCopies(
  findings: readonly BareFinding[],
  judged: readonly { readonly match: { readonly secret: string; readonly rule: { readonly id: string } } }[],
): BareFinding[] {
  const secrets = judged.filter(({ match }) => !OWN_JUDGES[match.rule.id]).map(({ match }) => match.secret)
  const maskSecrets = maskOf(new Set(secrets))
  const mask = (text: string) => maskSecrets(text).replace(RANDOM, '****')
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

/** Looks for all secrets at once, by their beginnings: a commit may add thousands, and each has a line to be shown. */
function maskOf(secrets: Iterable<string>): (text: string) => string {
  const byHead = new Map<string, string[]>()
  for (const secret of secrets) {
    const head = secret.slice(0, SHORTEST)
    const known = byHead.get(head)
    if (known) known.push(secret)
    else if (head.length === SHORTEST) byHead.set(head, [secret])
  }
  return (text) => {
    let shown = ''
    let hidden = 0 // up to here
    for (let at = 0; at < text.length; at++) {
      const end = endAt(text, at, byHead.get(text.slice(at, at + SHORTEST)))
      if (end && at >= hidden) shown += '****'
      hidden = Math.max(hidden, end)
      if (at >= hidden) shown += text[at]
    }
    return shown
  }
}

/** Where the longest of the secrets ends that stand at a place of a text; 0 if none does. */
function endAt(text: string, at: number, secrets: readonly string[] = []): number {
  return secrets.reduce((end, secret) => (text.startsWith(secret, at) ? Math.max(end, at + secret.length) : end), 0)
}
