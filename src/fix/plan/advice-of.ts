import type { Finding } from '../../finding.ts'

/** Ways out that stand beside what is done about the text itself. */
const BESIDE: ReadonlySet<string> = new Set(['public', 'rewrite', 'production', 'revoke', 'allow'])

/** What a person is advised to do where `fix` does nothing for them. */
export function adviceOf({ fixes }: Pick<Finding, 'fixes'>): string {
  const advice = fixes.find(({ kind }) => !BESIDE.has(kind))
  if (!advice) return 'it has to be fixed by hand'
  const leave = fixes.find(({ kind }) => kind === 'leave-out')?.command
  if (leave) return `${advice.text}; or leave it out: ${leave}`
  return advice.command ? `${advice.text}: ${advice.command}` : advice.text
}
