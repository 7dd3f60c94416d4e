import { UNKNOWN } from '../words/values.ts'
import { UNCLEAR } from './bypass.ts'

export function isHookSetting(key: string): boolean {
  return /^(?:core\.hookspath|hook\..+\.(?:enabled|command|event))$/i.test(key)
}

export function hidesHooks(key: string, value: string, judge: (script: string) => string | null): boolean {
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

/** What stands in a file of Git's configuration and would hide hooks: `hooksPath = …`, `[hook "…"]`, an alias, another file. */
export function hidesInFile(text: string, judge: (script: string) => string | null): boolean {
  if (/\bhooks_?path\b|^\s*\[\s*(?:hook|include)/im.test(text)) return true
  return text.split('\n').some((line) => {
    const [, value] = /^\s*[\w-]+\s*=\s*"?(.*?)"?\s*$/.exec(line) ?? []
    return value !== undefined && hidesInAlias(value, judge)
  })
}

const READS = new Set(['--get', '--get-all', '--get-regexp', '--get-urlmatch', '--list', '-l', 'get', 'list'])
const TAKES_NEXT = new Set(['-f', '--file', '--blob', '--type', '--default', '--comment', '--value'])

/** `git config` in its old and its new form (https://git-scm.com/docs/git-config). */
export function judgeConfig(args: readonly string[], judge: (script: string) => string | null): string | null {
  if (args.some((word) => READS.has(word))) return null
  const isOther = args.some((word) => /^(?:-f|--file|--blob)(?:=|$)/.test(word))
  if (!isOther && (args[0] === 'edit' || args.some((word) => word === '-e' || word === '--edit')))
    return 'git config --edit'
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
  if (key.startsWith(UNKNOWN) && (value !== undefined || unset)) return UNCLEAR
  if (/^include(?:if\..*)?\.path$/i.test(key) && value !== undefined) return `git config ${key}`
  if (!isHookSetting(key)) return null
  if (unset) return `git config --unset ${key}`
  return value === undefined || isOwnFolder(value) ? null : `git config ${key}`
}
