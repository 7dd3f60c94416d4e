import type { Foreign } from '../../allowlist/import/foreign.ts'

/** What our own commands ask of a scan beside the public options. */
export interface ScanInternals {
  /** Other scanners' exceptions, while `hushkey allow --import` takes them over. */
  readonly foreign?: readonly Foreign[]
  /** Is called with how many characters were read. */
  readonly onRead?: (characters: number) => void
}
