import type { Allowed, BareFinding, Finding } from '../../finding.ts'
import type { Change } from '../../git/changes/change.ts'
import type { AddedText, Unreadable } from '../../git/texts/added-text.ts'
import type { Checked, Checker } from '../decide/checker.ts'
import type { ScanResult } from '../scan-options.ts'
import type { Sifted } from '../sift/sift-changes.ts'

/** What is looked at, with the settings that count for it. `scan.ts` has what comes after. */
export interface Target {
  readonly checker: Checker
  readonly changes: readonly Change[]
  /** What other threads looked through comes as numbers. */
  readonly texts: AsyncIterable<AddedText | Unreadable | Sifted>
  /**
   * All that was found: in the texts, and beside them, such as an env file that Git does not ignore.
   * @throws UserError where nothing could be read
   */
  readonly findings: (checked: Checked) => Promise<readonly BareFinding[]>
  /** Adds the remedies, and what people should know beside the findings. */
  readonly advise: (
    findings: readonly Finding[],
    allowed: readonly Allowed[],
  ) => Promise<Pick<ScanResult, 'findings' | 'notes' | 'weakenings'>>
}
