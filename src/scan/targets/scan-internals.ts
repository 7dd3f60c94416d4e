import type { Foreign } from '../../allowlist/import/foreign.ts'
import type { Config } from '../../config/config.ts'
import type { EnvPolicy } from '../../env-files/env-path.ts'
import type { Repository } from '../../git/repository.ts'
import type { Facts } from '../../remedy/facts.ts'
import type { Asked } from '../advise/ask-for-advice.ts'
import type { LateFingerprints } from '../decide/late-fingerprints.ts'
import type { Division } from '../sift/divided-texts.ts'
import type { Early } from './ask-early.ts'

/** What our own commands ask of a scan beside the public options. */
export interface ScanInternals {
  /** Other scanners' exceptions, while `hushkey allow --import` takes them over. */
  readonly foreign?: readonly Foreign[]
  /** Where only some fingerprints will be shown: the result has placeholders for those that no entry can be compared with. */
  readonly late?: LateFingerprints
  /** Is called with how many characters were read. */
  readonly onRead?: (characters: number) => void
  /** The repository, where it is open already: Git is not asked for it again. */
  readonly repository?: Repository
  /** What Git was asked already, of what is staged. */
  readonly early?: Early
  /** How texts are divided among threads, where it matters: tests say it. */
  readonly division?: Partial<Pick<Division, 'after' | 'worthwhile' | 'few' | 'share'>> & {
    readonly threads?: number
    readonly program?: URL
  }
  /** Is told what the advice is made from, so that Git need not be asked once more. */
  readonly onLearned?: (learned: Learned) => void
}

/** What a scan learned of a repository. */
export interface Learned {
  readonly repository: Repository
  readonly policy: EnvPolicy
  readonly config: Config
  /** Null where nothing was found. */
  readonly facts: Facts | null
  readonly staged: Asked['staged'] | null
}
