import { type GitCall, skipsHooks } from './git-call.ts'
import { isHookPath } from './hook-path.ts'

/** Commands of Git that run hooks, or would. */
const WITH_HOOKS = new Set(['commit', 'push', 'merge', 'rebase', 'am', 'pull', 'cherry-pick', 'revert', 'cz'])

/** Whether a command of Git is one whose hooks count. */
export function runsHooks({ name }: GitCall): boolean {
  return WITH_HOOKS.has(name)
}

/**
 * Why a call of Git would leave out the check of what it commits.
 * @param judge judges a script, for aliases that start a shell
 * @returns what does it, in the words of the command; null where nothing does
 */
export function judgeGit(
  call: GitCall,
  env: ReadonlyMap<string, string>,
  judge: (script: string) => string | null,
): string | null {
  const { name, args, settings } = call
  const setting = settings.find(([key, value]) => key === 'include.path' || hidesHooks(key, value, judge))
  if (setting && (runsHooks(call) || setting[0].startsWith('alias.'))) return `-c ${setting[0]}`
  const variable = runsHooks(call) ? skippingVariable(env) : null
  if (variable) return variable
  if (WITH_HOOKS.has(name) && skipsHooks(name, args)) return 'the option that leaves out hooks'
  if (name === 'config') return judgeConfig(args, judge)
  if (name === 'commit-tree') return 'git commit-tree'
  if (startedScripts(call).some((script) => judge(script) !== null))
    return `git ${name} of a command that leaves out hooks`
  if ((name === 'rm' || name === 'mv') && args.some((word) => !word.startsWith('-') && isHookPath(word)))
    return `git ${name} of a hook`
  return null
}

/** What Git itself is told to run. */
function startedScripts({ name, args }: GitCall): string[] {
  if (name === 'submodule' && args.includes('foreach'))
    return [
      args
        .slice(args.indexOf('foreach') + 1)
        .filter((word) => word !== '--recursive')
        .join(' '),
    ]
  if (name === 'bisect' && args[0] === 'run') return [args.slice(1).join(' ')]
  if (name !== 'rebase') return []
  return args.flatMap((word, at) =>
    word === '-x' || word === '--exec' ? (args[at + 1] ?? []) : word.startsWith('--exec=') ? word.slice(7) : [],
  )
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
    if (key === 'GIT_CONFIG_PARAMETERS' && /core\.hookspath|hook\./i.test(value)) return key
  }
  return null
}

function isHookSetting(key: string): boolean {
  return /^(?:core\.hookspath|hook\..+\.(?:enabled|command|event))$/i.test(key)
}

function hidesHooks(key: string, value: string, judge: (script: string) => string | null): boolean {
  if (key.startsWith('alias.')) return hidesInAlias(value, judge)
  return isHookSetting(key) && !isOwnFolder(value)
}

function hidesInAlias(value: string, judge: (script: string) => string | null): boolean {
  return judge(value.startsWith('!') ? value.slice(1) : `git ${value}`) !== null
}

/** husky's own value: who sets it makes the hooks run. */
function isOwnFolder(value: string): boolean {
  return /^(?:\.\/|[^\0]*\/)?\.husky(?:\/_)?\/?$/.test(value.replaceAll('\\', '/'))
}

const READS = new Set(['--get', '--get-all', '--get-regexp', '--get-urlmatch', '--list', '-l', 'get', 'list'])
const TAKES_NEXT = new Set(['-f', '--file', '--blob', '--type', '--default', '--comment', '--value'])

/** `git config` in its old and its new form (https://git-scm.com/docs/git-config). */
function judgeConfig(args: readonly string[], judge: (script: string) => string | null): string | null {
  if (args.some((word) => READS.has(word))) return null
  const words = args.filter((word, at) => !word.startsWith('-') && !TAKES_NEXT.has(args[at - 1] ?? ''))
  const rest = ['set', 'unset'].includes(words[0] ?? '') ? words.slice(1) : words
  const [key = '', value] = rest
  const unset = args.some((word) => word.startsWith('--unset')) || words[0] === 'unset'
  if (
    /^(?:remove|rename)-section$/.test(words[0] ?? '') ||
    args.some((word) => /^--re(?:move|name)-section/.test(word))
  )
    return words.some((word) => /^(?:core|hook\..*hushkey.*)$/i.test(word)) ? 'git config of the hooks' : null
  if (key.toLowerCase().startsWith('alias.')) return value && hidesInAlias(value, judge) ? `git config ${key}` : null
  if (!isHookSetting(key)) return null
  if (unset) return `git config --unset ${key}`
  return value === undefined || isOwnFolder(value) ? null : `git config ${key}`
}
