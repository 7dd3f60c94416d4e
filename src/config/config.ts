import type { Confidence, Examples, Rule } from '../rules/rule.ts'
import type { AllowEntry } from './allow-entry.ts'
import type { ExtendedLayer } from './extends/extended-file.ts'

/** The least confidence that stops a commit; `none` only warns, for a trial. */
export type BlockOn = Confidence | 'none'

/** What the config says of a rule: not run, or its findings get this confidence. */
export type RuleSetting = Confidence | 'off'

/** Rule ids, or groups of them (`stripe` is every rule whose id begins with `stripe-`), and what is to become of them. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>

/** What the project's maintainers settled, complete: what they left out has its default. */
export interface Config {
  /** The path of the file it stands in, for messages; null where the project has none. */
  readonly file: string | null
  /** What it extends, in order; the file's own settings come last. */
  readonly layers: readonly ExtendedLayer[]
  /** Where each setting comes from, where something is extended. */
  readonly origins: readonly SettingOrigin[]
  readonly blockOn: BlockOn
  readonly rules: RuleSettings
  /** Kinds that came in a later version than this only warn; null where all count. */
  readonly warnNewerThan: string | null
  readonly customRules: readonly CustomRule[]
  readonly env: {
    /** Globs of env files that may be committed. */
    readonly allow: readonly string[]
    /** Globs of further files that may not. */
    readonly deny: readonly string[]
  }
  /** Further words that make an env file a template: `ci` for `.env.ci`. */
  readonly templates: readonly string[]
  /** Whether values of the local env files are looked for in what is staged. */
  readonly localEnv: boolean
  /** For parts of a monorepo; of several that match a path, the later wins. */
  readonly paths: readonly PathOverride[]
  readonly limits: {
    /** Files larger than this many bytes are skipped, and said to be; null for no limit. */
    readonly fileBytes: number | null
  }
  readonly inline: {
    /** Whether `hushkey:allow` comments count. */
    readonly allow: boolean
    /** Whether other scanners' comments count as well. */
    readonly compat: boolean
  }
  readonly agents: {
    /** Whether coding assistants may make allowlist entries by themselves. */
    readonly allow: boolean
  }
  /** Goes into every fingerprint. */
  readonly salt: string
  readonly allow: readonly AllowEntry[]
}

/** Which file a setting comes from. Entries of the allowlist say it themselves. */
export interface SettingOrigin {
  /** `blockOn`, `rules.stripe`, `inline.allow`; of a list, the list: `env.allow`. */
  readonly setting: string
  /** As text; of a list, one of its items. */
  readonly value: string
  readonly file: string
  /** Files that say something else, which does not count. */
  readonly over: readonly string[]
}

export interface PathOverride {
  readonly glob: string
  readonly rules: RuleSettings
  readonly blockOn: BlockOn | null
}

/** A rule that the project brought. */
export interface CustomRule extends Rule {
  readonly examples: Examples
}

export const DEFAULTS: Config = {
  file: null,
  layers: [],
  origins: [],
  blockOn: 'medium',
  warnNewerThan: null,
  rules: {},
  customRules: [],
  env: { allow: [], deny: [] },
  templates: [],
  localEnv: true,
  paths: [],
  limits: { fileBytes: null },
  inline: { allow: true, compat: false },
  agents: { allow: false },
  salt: '',
  allow: [],
}

export const CONFIG_FILE = '.hushkeyrc.json'

/** Where the config may stand, as Git is asked for it. */
export const STAGED_CONFIGS: readonly string[] = [`:${CONFIG_FILE}`, ':package.json']
