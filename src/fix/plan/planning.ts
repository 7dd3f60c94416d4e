import type { Finding } from '../../finding.ts'
import type { Repository } from '../../git/repository.ts'
import type { Declaration } from '../../remedy/code/env-modules/env-reader.ts'
import type { Facts } from '../../remedy/facts.ts'
import type { RuleInfo } from '../../rules/rule-info.ts'
import type { Fingerprint } from '../../scan/advise/locate-secret.ts'
import type { Draft } from './draft.ts'
import type { Secrets } from './secrets.ts'

/** What planning needs to know of the project. */
export interface FixContext {
  readonly repository: Repository
  readonly facts: Facts
  /** Where values and names go, and what a path's name says. */
  readonly envKind: (path: string) => 'env' | 'template' | null
  readonly ruleInfo: (rule: string) => RuleInfo
  readonly fingerprint: Fingerprint
  /** Findings that a person accepted: they stay, and are not shown either. */
  readonly accepted: readonly Finding[]
  /** The version of Node that runs here. */
  readonly node: string
  /** Whether code is changed too. */
  readonly code: boolean
}

/** What the parts of the planning work on. */
export interface Planning extends FixContext {
  readonly draft: Draft
  readonly secrets: Secrets
  readonly notes: Set<string>
  readonly mustBeIgnored: Set<string>
  /** Env files that the draft ignores already, so that Git is asked once for each. */
  readonly prepared: Map<string, Prepared>
  /** Variables for modules of the project that check its environment, by path and name. */
  readonly declared: Map<string, Declaration & { readonly variable: string }>
  /** What goes to a store that only people write to, as an env file would have it, so that each value has its own name. */
  stored: string
  /** How the programs read their env files, by project and language. */
  readonly loads: Map<string, string>
  /** Paths that this fix takes out of Git. */
  readonly leaving: ReadonlySet<string>
}

/** Whether the draft ignores an env file, and keeps its template. */
export type Prepared = 'with template' | 'without template' | 'impossible'

/** A finding that is fixed, or why it is not. */
export type Outcome = { readonly fixed: true } | { readonly reason: string }

export const FIXED: Outcome = { fixed: true }
