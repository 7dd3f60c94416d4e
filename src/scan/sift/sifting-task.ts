import type { Config } from '../../config/config.ts'
import type { LocalEnvValue } from '../../detect/types.ts'
import type { GitContext } from '../../git/run-git.ts'

/** What a thread needs to know to look through changes. It is handed over in memory, within this process. */
export interface SiftingTask {
  readonly git: Pick<GitContext, 'cwd' | 'env'>
  /** Without the allowlist, which only counts where something was found. */
  readonly config: Config
  readonly local: readonly LocalEnvValue[]
  /** Which comments are collected (see `collectComments`); null for none. */
  readonly comments: { readonly pending: boolean } | null
  /** Whether it may have V8 tidy up, for which a flag of the whole process is set: not in a process of others (`docs/api.md`). */
  readonly tidies: boolean
}

/** What a thread answers to some changes. */
export type Answer<Value> = { readonly value: Value } | { readonly failure: { message: string; cure: string | null } }

/** By this, in the place of a command, `cli.ts` knows that it was started as such a thread. */
export const SIFTING = 'sifting-thread'
