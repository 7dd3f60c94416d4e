import type { Outcome } from '../../setup/trial/outcome.ts'

/**
 * What `init` says at its end: that a commit with a key was stopped by hushkey, that it was not, or that this is open.
 * @param isSlow whether the machine was too busy for a trial
 */
export function formatOutcome({ kind, text, remedy }: Outcome, isSlow = false): string {
  const way = remedy === null ? '' : `  -> ${remedy}\n`
  switch (kind) {
    case 'proved':
      return `Proved here: ${text}.\n`
    case 'disproved':
      return `Commits are not protected here: ${text}.\n${way}`
    case 'unknown':
      return `Not proved yet: ${text}. To try ${isSlow ? 'again when the machine is less busy' : 'a commit'}:\n${way}`
  }
}
