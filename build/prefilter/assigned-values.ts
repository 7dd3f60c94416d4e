import { NAME_ENDS } from '../../src/detect/judge/bare-identifier.ts'
import { SCHEME, SHELL_DEFAULT, TAG } from '../../src/detect/match/literal.ts'
import { ereOf } from './ere.ts'

/** The least length of a value that is ever reported: that of `length-3` in weights.ts outweighs all else. */
export const LEAST_VALUE = 4

const LIMITS = { repeats: 3, keepEnds: true }
export const part = (pattern: RegExp) => ereOf(pattern, LIMITS) as string
export const either = (...eres: readonly string[]) => `(${eres.join('|')})`

/** What opens a literal, and so much of it that it may be reported. */
export function quotedValue(): string {
  const n = LEAST_VALUE
  const kinds = ['"', "'", '`'].map((q) => `(${q}([^${q}]{${n}}|[^${q}]*[\\\\])|${q}${q}${q}.{${n}})`)
  return `[A-Za-z@~$#]{0,2}[\\\\]*${either(...kinds, `&#?[a-z0-9]{2,6};.{${n}}`, `~[sS][/|].{${n}}`, `qq?[ \t]?[{[].{${n}}`, `\\[=?\\[.{${n}}`, `''[^']{${n}}`)}`.replaceAll(
    '[\\\\]',
    '\\\\',
  )
}

/** A value without quotes: no reference, no bracket, no call. */
export function bareValue(): string {
  const open = '[^][:space:],;"\'`()[{}|\\$&]'
  const rest = '[^][:space:],;"\'`<>()[{}|\\&]'
  const strict = `${open}${rest}{${LEAST_VALUE - 1},}([][:space:],;"'\`<>)[{}|\\&]|$)`
  return `(${part(TAG)})?(${part(SCHEME)})?${either(strict, wholeValue(), mixedValue(), punctuationFirst())}`
}

/** A password up to the end of its line, whatever punctuation it holds (`WHOLE`). */
function mixedValue(): string {
  const any = '[^[:space:]"\'`\\\\]*'
  return `${either(`${any}[0-9]${any}[A-Z]`, `${any}[A-Z]${any}[0-9]`)}(${any}[^[:space:]"'\`\\\\,;)({])?[ \t]*$`
}

/** What a shell takes where a variable is not set, whatever it holds up to its brace: `${NAME:-value}`. */
export function defaultValue(): string {
  return `${part(SHELL_DEFAULT)}${either(`[^}"'\`]{${LEAST_VALUE},}`, quotedValue())}`
}

/** What begins like a reference, up to the end of the line: `$ecr3t!`, `$Rc7iUgx` and `%9,x!` are none; without a digit `$` names a variable. */
function punctuationFirst(): string {
  const money = '[$]([^A-Za-z_({]|[A-Za-z_]+[0-9])'
  return either(`[<*%!@&].{${LEAST_VALUE - 1},}`, `${money}.{${LEAST_VALUE - 2},}`)
}

/** A value that is all there is on its line may hold one of the characters at which another would end, unless it calls something. */
function wholeValue(): string {
  const plain = '[^][:space:],;"\'`<>()[{}\\&=]'
  const punctuation = '[],;)[{}&=]'
  const [first, ...later] = Array.from({ length: LEAST_VALUE }, (_, before) => {
    const behind = `${plain}{${LEAST_VALUE - 1 - before},}`
    if (before === 0) return `[],;)}=]${behind}`
    return `${plain}{${before}${before === LEAST_VALUE - 1 ? ',' : ''}}${punctuation}${behind}`
  }) as [string, ...string[]]
  const call = `${plain}*[^][:space:],;"'\`<>()[{}\\&=A-Za-z0-9_][(]${plain}*`
  return `${either(first, ...later, `${plain}{${LEAST_VALUE},}`, call)}[ \t]*([#;].*)?$`
}

/**
 * A value without quotes in a programming language, where `bareIdentifierReason` dismisses a path or a call without a digit,
 * a long run of letters or a string around it.
 */
export function bareInCode(): string {
  const n = LEAST_VALUE
  const chunk = '[^[:space:]"\'`]'
  const kinds = [
    `${chunk}*[0-9]`,
    `${chunk}*[A-Za-z]{20}`,
    `[^[:space:]"'\`\\]{${n},}["'\`\\&<]`,
    `[^][:space:],;"'\`()<>{}|\\&._:0-9]{${n},}([],;)}|&<>[:space:]"'\`\\]|$)`,
    `[^[:space:]"'\`\\._:([{0-9]{${n},}([[:space:]"'\`\\]|$)`,
    '[a-z]{4}( [a-z]{4}){3}',
    punctuationFirst(),
  ]
  return `(${part(TAG)})?(${part(SCHEME)})?${either(...kinds)}`
}

/** Names of what holds a secret, which `bareIdentifierReason` dismisses, up to what ends them. */
export const NAMED = `[:=>][ \t]*[A-Za-z_$.]*${either(...NAME_ENDS.map((word) => anyCase(word)))}[Ss]?[ \t]*([],;)}]|$)`

function anyCase(word: string): string {
  return [...word].map((letter) => `[${letter}${letter.toUpperCase()}]`).join('')
}
