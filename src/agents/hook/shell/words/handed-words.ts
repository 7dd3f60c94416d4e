import type { State } from '../shell-state.ts'
import { UNKNOWN } from './values.ts'

/** What an alias of the shell stands for, with the words behind it. */
export function withAlias(words: readonly string[], { aliases }: Pick<State, 'aliases'>): readonly string[] {
  const [name = '', ...rest] = words
  const alias = aliases.get(name)
  return alias === undefined ? words : [...alias.split(/\s+/), ...rest]
}

/** `echo --no-verify | xargs git commit` */
export function withInput(words: readonly string[], input: string | null): readonly string[] {
  if (!/^(?:.*\/)?xargs$/.test(words[0] ?? '')) return words
  if (words.some((word) => /^(?:-a|--arg-file)/.test(word))) return [...words, UNKNOWN]
  if (input === null) return words
  const place = /^(?:-I|--replace=)(.+)?$/.exec(words.find((word) => /^(?:-I|--replace)/.test(word)) ?? '')
  const given = input.split(/[\s\0]+/).filter(Boolean)
  const token = place ? (place[1] ?? words[words.indexOf('-I') + 1] ?? '{}') : null
  return token === null
    ? [...words, ...given]
    : words.map((word, at) => (at > 2 || word !== token ? word.replaceAll(token, input.trim()) : word))
}
