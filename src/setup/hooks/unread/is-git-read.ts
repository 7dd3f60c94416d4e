import type { Command } from 'unbash'
import { staticText } from './scope.ts'
import { READ_GIT } from './shell-words.ts'

/** Whether a command has an index of its own, so that it leaves the one that is committed. */
export function hasOwnIndex({ prefix }: Command): boolean {
  return prefix.some(
    (each) => each.type === 'Assignment' && /^GIT_INDEX_FILE=["']?(?!\S*index["']?$)[\w./-]+["']?$/.test(each.text),
  )
}

/** The words of a command behind its name, those that only the shell knows as null. */
export function staticWords({ args }: Pick<Command, 'args'>): (string | null)[] {
  return args.map((arg) => (arg.type === 'Word' ? staticText(arg) : arg.text))
}

/** Whether a command of Git only asks, or adds to the index; what takes something out of it may hide that from hushkey. */
export function isGitRead(words: readonly (string | null)[]): boolean {
  let at = 0
  while (words[at]?.startsWith('-') && words[at] !== '--version') at += /^-[Cc]$/.test(words[at] ?? '') ? 2 : 1
  const [name, ...args] = words.slice(at)
  const has = (pattern: RegExp) => args.some((word) => pattern.test(word ?? ''))
  switch (name) {
    case undefined:
      return true
    case 'config':
      return has(/^(?:--get\S*|--list|-l|get|list)$/) || args.filter((word) => !word?.startsWith('-')).length === 1
    case 'symbolic-ref':
      return args.filter((word) => !word?.startsWith('-')).length < 2 && !has(/^(?:-d|--delete)$/)
    case 'stash':
      return has(/^(?:--keep-index|-k|pop|apply|drop|list|show|create|store)$/) && !has(/^--index$/)
    case 'update-index':
      return args.length > 0 && args.every((word) => /^(?:-q|-g|--again|--refresh|--really-refresh)$/.test(word ?? ''))
    case 'apply':
      return !has(/^--(?:index|cached|3way)$|^-3$/)
    default:
      return name !== null && READ_GIT.has(name)
  }
}
