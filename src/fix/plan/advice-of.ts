import type { Finding } from '../../finding.ts'

/** Ways out that stand beside what is done about the text itself. */
const BESIDE: ReadonlySet<string> = new Set(['public', 'rewrite', 'production', 'revoke', 'allow'])

/** What a person is advised to do where `fix` does nothing for them. */
export function adviceOf({ fixes }: Pick<Finding, 'fixes'>): string {
  const advice = fixes.find(({ kind }) => !BESIDE.has(kind))
  if (!advice) return 'it has to be fixed by hand'
  return advice.command ? `${advice.text}: ${advice.command}` : advice.text
}
