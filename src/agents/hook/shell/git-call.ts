import { quoteForShell } from '../../../shell-quote.ts'
import { UNKNOWN, UNSET, withoutUnset } from './words/values.ts'

/** A call of Git, taken apart. */
export interface GitCall {
  /** `commit`, `push`, …; empty where there is none. */
  readonly name: string
  /** What stands behind the name. */
  readonly args: readonly string[]
  /** `-c key=value` and `--config-env=key=NAME`, keys in lower case. */
  readonly settings: readonly (readonly [key: string, value: string])[]
  /** `-C`, in order. */
  readonly folders: readonly string[]
  /** Of an alias that is a script of the shell: that script, with the words behind its name. */
  readonly script?: string
}

/** Options of Git itself that take the next word (https://git-scm.com/docs/git#_options). */
const WITH_VALUE = new Set([
  '-C',
  '-c',
  '--git-dir',
  '--work-tree',
  '--namespace',
  '--super-prefix',
  '--config-env',
  '--attr-source',
])

/**
 * @param words without wrappers
 * @param aliases those that a command before gave Git; a new one is added
 * @returns null where the program is not Git
 */
export function gitCall(words: readonly string[], aliases = new Map<string, string>()): GitCall | null {
  const call = readCall(words) ?? asGit(words)
  if (call?.name === 'config') {
    const at = call.args.findIndex((word) => /^alias\./i.test(word))
    const value = call.args[at + 1]
    if (at >= 0 && value !== undefined) aliases.set((call.args[at] as string).slice(6), value)
  }
  const own = call?.settings.find(([key]) => key === `alias.${call.name.toLowerCase()}`)?.[1]
  const meaning = own ?? aliases.get(call?.name ?? '')
  if (!call || meaning === undefined) return call
  if (meaning.startsWith('!')) return { ...call, script: [meaning.slice(1), ...call.args.map(quoteForShell)].join(' ') }
  const [name = '', ...more] = meaning.trim().split(/\s+/)
  return { ...call, name, args: [...more, ...call.args] }
}

/** A program that only a run can tell is taken for Git where it is given a command that runs hooks. */
function asGit([program = '', name = '', ...rest]: readonly string[]): GitCall | null {
  if (!program.startsWith(UNSET) && !program.startsWith(UNKNOWN)) return null
  return RUNS_HOOKS.has(name) ? readCall(['git', name, ...rest]) : null
}

/** Commands of Git that run hooks, or would. */
export const RUNS_HOOKS = new Set(['commit', 'push', 'merge', 'rebase', 'am', 'pull', 'cherry-pick', 'revert', 'cz'])

function readCall(words: readonly string[]): GitCall | null {
  const program = withoutUnset(words[0] ?? '')
  const [, direct, isGit] = /^(?:.*[\\/])?(?:git-([a-z-]+)|(git)(?:\.exe)?)$/i.exec(program) ?? []
  if (direct) return { name: direct, args: words.slice(1), settings: [], folders: [] }
  if (!isGit) return null
  const settings: [string, string][] = []
  const folders: string[] = []
  let at = 1
  for (; at < words.length; at++) {
    const word = words[at] as string
    if (!word.startsWith('-') && word !== UNSET) break
    const equals = word.startsWith('--') ? word.indexOf('=') : -1
    const option = equals < 0 ? word : word.slice(0, equals)
    const value = equals < 0 ? (WITH_VALUE.has(word) ? words[++at] : undefined) : word.slice(equals + 1)
    if (option === '-C' && value !== undefined) folders.push(value)
    if (option === '-c' || option === '--config-env') settings.push(setting(value ?? ''))
  }
  return { name: words[at] ?? '', args: words.slice(at + 1), settings, folders }
}

function setting(text: string): [string, string] {
  const equals = text.indexOf('=')
  return equals < 0 ? [text.toLowerCase(), 'true'] : [text.slice(0, equals).toLowerCase(), text.slice(equals + 1)]
}
