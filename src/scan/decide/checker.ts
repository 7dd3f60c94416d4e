import type { Allowlist } from '../../allowlist/allowlist.ts'
import type { Settle } from '../../config/settings.ts'
import type { Judged, Source } from '../../detect/types.ts'
import type { EnvFileContext } from '../../env-files/env-file.ts'
import type { BareFinding, Skipped } from '../../finding.ts'
import type { Fingerprinter } from '../../fingerprint.ts'
import type { AddedText } from '../../git/texts/added-text.ts'
import type { LowerCertified } from './certified-keys.ts'
import type { LowerKnown } from './known-secrets.ts'
import type { HunksOf } from './with-added-copies.ts'

/** What looking at a change needs. */
export interface Checker {
  readonly detect: (source: Source) => Judged[]
  readonly fingerprint: Fingerprinter
  readonly allowlist: Allowlist
  readonly env: EnvFileContext
  /** Whether Git ignores a path; left out where there is no repository. */
  readonly isIgnored?: (path: string, commit?: string) => Promise<boolean>
  /** What the project's settings make of a finding; null for a rule that is off. */
  readonly settle: Settle
  /** Larger files are skipped; null for no limit. */
  readonly fileBytes: number | null
  /** Asks what the repository held before; not given where nothing was before. */
  readonly lowerKnown?: LowerKnown
  /** Asks for certificates; not given where there is no repository. */
  readonly lowerCertified?: LowerCertified
  readonly hunksOf?: HunksOf
  /** Is given each text. @returns whether it keeps something of it */
  readonly see?: (item: AddedText) => boolean
  /** Is given what was found in a text. */
  readonly onFound?: (judged: readonly Judged[], text: string) => void
  /** Is called with how many characters were read. */
  readonly onRead?: (characters: number) => void
}

/** How much was looked at. */
export interface Counts {
  /** Files whose content was read. */
  files: number
  addedLines: number
}

/** What looking at all texts brought. */
export interface Checked extends Counts {
  readonly findings: BareFinding[]
  readonly skipped: Skipped[]
}

/** Findings whose fingerprints are still computed: that takes other threads a while, in which the next text is read. */
export type Found = Promise<BareFinding[]>
