import type { AllowEntry } from './allow-entry.ts'
import type { BlockOn, CustomRule, PathOverride, RuleSettings } from './config.ts'

/** What one file says, without the defaults of what it leaves out. */
export interface GivenConfig {
  /** The path of the file, for messages. */
  readonly file: string
  readonly blockOn?: BlockOn
  readonly rules?: RuleSettings
  readonly warnNewerThan?: string
  readonly customRules?: readonly CustomRule[]
  readonly env?: { readonly allow?: readonly string[]; readonly deny?: readonly string[] }
  readonly templates?: readonly string[]
  readonly localEnv?: boolean
  readonly paths?: readonly PathOverride[]
  readonly limits?: { readonly fileBytes?: number }
  readonly inline?: { readonly allow?: boolean; readonly compat?: boolean }
  readonly agents?: { readonly allow?: boolean }
  readonly salt?: string
  readonly allow?: readonly AllowEntry[]
}
