import type { Command } from 'unbash'
import { outputOf } from './printed-by.ts'
import type { ExpandWord } from './values.ts'

/** The words of a command as the shell starts it, assignments behind `export` and `declare` among them. */
export function allWords({ name, args }: Command, expand: ExpandWord): string[] {
  return [name, ...args].flatMap((word) => {
    if (word === undefined) return []
    if (word.type === 'Word') return expand(word)
    return word.value.type === 'Word'
      ? [`${word.name}${word.append ? '+' : ''}=${expand(word.value).join(' ')}`]
      : [word.text]
  })
}

/** `declare -a A=(x y)` */
export function arrayIn({ args }: Command, expand: ExpandWord): [name: string, values: string[]][] {
  return args.flatMap((arg) =>
    arg.type === 'Assignment' && arg.value.type === 'ArrayValue'
      ? [[arg.name, arg.value.elements.flatMap(expand)] as [string, string[]]]
      : [],
  )
}

/** `bash <(echo …)` */
export function givenByProcess({ args }: Command, expand: ExpandWord): string | null {
  const parts = args.flatMap((arg) => (arg.type === 'Word' ? (arg.parts ?? []) : []))
  const part = parts.find(({ type }) => type === 'ProcessSubstitution')
  return part?.type === 'ProcessSubstitution' ? outputOf(part, expand) : null
}
