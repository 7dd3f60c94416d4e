import { type GitCall, RUNS_HOOKS } from '../git-call.ts'
import { UNKNOWN, withoutUnset } from '../words/values.ts'
import { UNCLEAR } from './bypass.ts'
import { isHookPath, type Place } from './hook-path.ts'
import { hidesHooks, isHookSetting, judgeConfig } from './judge-config.ts'
import { skipsHooks } from './skips-hooks.ts'
import { startedScripts } from './started-by-git.ts'

export interface GitSetting {
  /** Judges a script, for aliases and editors that start a shell. */
  readonly judge: (script: string) => string | null
  readonly place: Place
}

/**
 * Why a call of Git would leave out the check of what it commits.
 * @returns what does it, in the words of the command; null where nothing does
 */
export function judgeGit(call: GitCall, env: ReadonlyMap<string, string>, { judge, place }: GitSetting): string | null {
  const { name, args, settings } = call
  const runsHooks = RUNS_HOOKS.has(name)
  const setting = settings.find(([key, value]) => key === 'include.path' || hidesHooks(key, value, judge))
  if (setting && (runsHooks || setting[0].startsWith('alias.'))) return `-c ${setting[0]}`
  const variable = runsHooks ? skippingVariable(env) : null
  if (variable) return variable
  const started = [...env, ...settings].find(([key, value]) => STARTS.test(key) && judgeEditor(value, judge))
  if (started) return `${started[0]} with a command that leaves out hooks`
  const skips = runsHooks ? skipsHooks(name, args) : 'no'
  if (skips === 'yes') return 'the option that leaves out hooks'
  if (skips === 'unknown' || name.startsWith(UNKNOWN) || (runsHooks && settings.some(([key]) => key.includes(UNKNOWN))))
    return UNCLEAR
  if (!EVERYDAY.test(name) && skipsHooks('push', args) === 'yes') return 'the option that leaves out hooks'
  if (name === 'config') return judgeConfig(args, judge)
  if (name === 'commit-tree' || name === 'fast-import') return `git ${name}`
  if (name === 'hash-object' && args.includes('commit')) return 'git hash-object -t commit'
  if (startedScripts(call).some((script) => judge(script) !== null))
    return `git ${name} of a command that leaves out hooks`
  if (
    (name === 'rm' || name === 'mv' || name === 'clean') &&
    args.some((word) => !word.startsWith('-') && isHookPath(word, place))
  )
    return `git ${name} of a hook`
  const isOlder =
    (name === 'checkout' && args.length > 1 && args[0] !== '--') ||
    (name === 'restore' && args.some((word) => /^(?:-s|--source)/.test(word)))
  if (isOlder && args.some((word) => !word.startsWith('-') && isHookPath(word, place)))
    return `git ${name} of an older hook`
  return null
}

/** What else Git may be given with the words of that option as data; any other name may be an alias of somebody's. */
const EVERYDAY =
  /^(?:|add|annotate|apply|archive|bisect|blame|branch|bundle|cat-file|check-\w+|checkout|clean|clone|config|describe|diff[\w-]*|fetch|for-each-\w+|format-patch|fsck|gc|grep|help|init|lfs|log|ls-\w+|mv|notes|range-diff|reflog|remote|reset|restore|rev-\w+|rm|shortlog|show[\w-]*|sparse-checkout|stash|status|submodule|switch|symbolic-ref|tag|update-\w+|version|worktree|write-tree)$/

/** Variables and settings that name a command for Git to start. */
const STARTS =
  /^(?:(?:GIT_|GIT_SEQUENCE_)?EDITOR|VISUAL|(?:GIT_)?PAGER|GIT_SSH(?:_COMMAND)?|GIT_EXTERNAL_DIFF|GIT_ASKPASS|(?:core|sequence)\.(?:editor|pager|sshcommand|askpass|fsmonitor)|pager\.\w+|diff\..*|credential\.helper)$/

/** An editor of commands may write such a one for a rebase: `sed -i '1a exec git commit …'`. */
function judgeEditor(value: string, judge: GitSetting['judge']): boolean {
  const [, written] = /\bexec\s+(git\b[^'"]*)/.exec(value) ?? []
  return judge(value.replace(/^!/, '')) !== null || (written !== undefined && judge(written) !== null)
}

/** Variables that switch the hooks off, or lead them elsewhere. */
function skippingVariable(env: ReadonlyMap<string, string>): string | null {
  if (env.get('HUSKY') === '0') return 'HUSKY=0'
  if (/^(?:0|false)$/.test(env.get('LEFTHOOK') ?? '')) return `LEFTHOOK=${env.get('LEFTHOOK')}`
  if (/(?:^|,)\s*hushkey/.test(env.get('SKIP') ?? '')) return 'SKIP=hushkey'
  if (/(?:^|,)\s*(?:zz-)?hushkey/.test(env.get('LEFTHOOK_EXCLUDE') ?? '')) return 'LEFTHOOK_EXCLUDE=hushkey'
  if (env.get('LEFTHOOK_CONFIG')) return 'LEFTHOOK_CONFIG'
  if (/^(?:1|true)$/.test(env.get('SKIP_SIMPLE_GIT_HOOKS') ?? '')) return 'SKIP_SIMPLE_GIT_HOOKS'
  for (const [key, value] of env) {
    if (/^GIT_CONFIG_KEY_\d+$/.test(key) && isHookSetting(value)) return key
    if (
      (key === 'GIT_CONFIG_GLOBAL' || key === 'GIT_CONFIG_SYSTEM') &&
      !/^(?:\/dev\/null|NUL|)$/i.test(withoutUnset(value))
    )
      return key
    if (key === 'GIT_CONFIG_PARAMETERS' && /core\.hookspath|hook\./i.test(value)) return key
  }
  return null
}
