import type { Foreign } from '../../allowlist/import/foreign.ts'
import type { LateFingerprints } from '../decide/late-fingerprints.ts'

/** What our own commands ask of a scan beside the public options. */
export interface ScanInternals {
  /** Other scanners' exceptions, while `hushkey allow --import` takes them over. */
  readonly foreign?: readonly Foreign[]
  /** Where only some fingerprints will be shown: the result has placeholders for those that no entry can be compared with. */
  readonly late?: LateFingerprints
  /** Is called with how many characters were read. */
  readonly onRead?: (characters: number) => void
}
