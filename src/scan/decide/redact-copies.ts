import { isAboutName } from '../../detect/judge/is-about-name.ts'
import type { BareFinding } from '../../finding.ts'
import type { Rule } from '../../rules/rule.ts'
import { createRedaction } from './create-redaction.ts'

/** What could be a value within a word: long, without quotes, brackets and the like. */
const LONG_RUN = /[^\s"'`,;()[\]{}=<>]{12,200}/g

/**
 * Redacts what else stands on the shown line: further copies of the secrets, which no rule matched a second time
 * (`password = "…" // was …`), and other words that look random, which no rule knows.
 * @param judged the matches of the text that the findings come from
 */
export function redactCopies(
  findings: readonly BareFinding[],
  judged: readonly { readonly match: { readonly secret: string; readonly rule: Pick<Rule, 'judge'> } }[],
): BareFinding[] {
  const secrets = judged.filter(({ match }) => !isAboutName(match.rule)).map(({ match }) => match.secret)
  const redactSecrets = createRedaction(secrets)
  const redact = (text: string) => redactRandom(redactSecrets(text))
  return findings.map((finding) => {
    if (!finding.excerpt) return finding
    const { text, start, end } = finding.excerpt
    const before = redact(text.slice(0, start))
    const shown = before + text.slice(start, end)
    return {
      ...finding,
      excerpt: { text: shown + redact(text.slice(end)), start: before.length, end: shown.length },
    }
  })
}

/** Redacts what no language or person makes: long runs with letters of both cases and a digit in them or behind them. */
function redactRandom(text: string): string {
  return text.replace(/\S{12,}/g, (word) => {
    const last = Math.min(lastOf(/[a-z]/, word), lastOf(/[A-Z]/, word), lastOf(/\d/, word))
    return word.replace(LONG_RUN, (run, at: number) => (at <= last ? '****' : run))
  })
}

function lastOf(kind: RegExp, word: string): number {
  let at = word.length - 1
  while (at >= 0 && !kind.test(word[at] as string)) at--
  return at
}
