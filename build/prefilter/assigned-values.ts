import { NAME_ENDS } from '../../src/detect/judge/bare-identifier.ts'
import { BEFORE_EXPRESSION, EMPTY } from '../../src/detect/judge/values/reference.ts'
import { ELSEWHERE } from '../../src/detect/judge/values/reference-patterns.ts'
import { SCHEME, SHELL_DEFAULT, TAG } from '../../src/detect/match/literal.ts'
import { lineEre } from './awk.ts'
import { ereOf } from './ere.ts'
import { NO_VALUE } from './quoted-values.ts'

/** The least length of a value that is ever reported: that of `length-3` in weights.ts outweighs all else. */
export const LEAST_VALUE = 4

const LIMITS = { repeats: 3, keepEnds: true }
export const part = (pattern: RegExp) => ereOf(pattern, LIMITS) as string
export const either = (...eres: readonly string[]) => `(${eres.join('|')})`

/** What opens a literal, and so much of it that it may be reported. */
export function quotedValue(): string {
  const n = LEAST_VALUE
  const kinds = ['"', "'", '`'].map(
    (q) => `(${q}([^${q}${NO_VALUE}]{${n}}|[^${q}${NO_VALUE}]*[\\\\])|${q}${q}${q}.{${n}})`,
  )
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

/** What a bare value in code holds, and what it begins with: not like a reference, of which `punctuationFirst` speaks. */
const IN_CODE = '[^][:space:],;"\'`<>()[{}|\\&]'
const FIRST_IN_CODE = '[^][:space:],;"\'`<>()[{}|\\&$%@!*]'
/** Behind a value that may be reported: with a bracket that opens there, it is a call or a part of a list. */
const NO_CALL = '([][:space:],;"\'`<>)}|\\&]|$)'
/** Up to the end of the line, but for a comment. */
const LINE_END = '([ \t]+[#;].*|[ \t]*)$'
/** The same as `LONG_WORD`. */
const LONG = '[A-Za-z]{20}'

/**
 * A value without quotes in a programming language, where `bareIdentifierReason` dismisses a path or a call without a digit,
 * a long run of letters or a string around it.
 */
export function bareInCode(): string {
  const whole = either(punctuationFirst(), mixedValue(), wholeInCode(), '[a-z]{4}( [a-z]{4}){3}')
  const scheme = part(SCHEME)
  return `(${part(TAG)})?${either(whole, wordInCode(FIRST_IN_CODE), `${scheme}${wordInCode(IN_CODE)}`)}`
}

/** One that ends where the next expression begins. */
function wordInCode(first: string): string {
  const any = IN_CODE
  const ended = either(
    `[0-9]${any}{3,}`,
    `${first}[0-9]${any}{2,}`,
    `${first}${any}[0-9]${any}+`,
    `${first}${any}{2,}[0-9]${any}*`,
    `(${first}${any}*)?${LONG}${any}*`,
    `${first.replace(/\]$/, '._:0-9]')}${any.replace(/\]$/, '._:0-9]')}{${LEAST_VALUE - 1},}`,
  )
  return either(`${ended}${NO_CALL}`, `${first}${any}{${LEAST_VALUE - 1},}["'\`\\&<]`)
}

/** One that is all there is on its line, with a bracket, a comma or the like in it. */
function wholeInCode(): string {
  const plain = '[^][:space:]"\'`<>\\,;&=(){}[]'
  const first = '[^][:space:]"\'`<>\\,;&=(){}[$%@!*]'
  const letters = first.replace(/\]$/, '._:0-9]')
  const begins = '[],;)}&=]' // the others begin like a reference
  const between = '[],;)(}{&=[]'
  const ends = '[]}({=[]'
  const around = (inner: string) => [
    `(${first}${plain}*)?${inner}${plain}*${either(`${between}${plain}+`, ends)}?`,
    `(${first}${plain}*${between}|${begins})${plain}*${inner}${plain}*`,
  ]
  return `${either(...around('[0-9]'), ...around(LONG), `${letters}*${either(`${begins}${letters}+`, `${letters}{${LEAST_VALUE - 1}}`, '[]}=]')}`)}${LINE_END}`
}

/** Names of code that `bareIdentifierReason` dismisses; a long word in one may be a secret. */
const NAMES = either(`[A-Za-z_$.]*${either(...NAME_ENDS.map(anyCase))}[Ss]?`, '[A-Za-z$]+([._]+[A-Za-z$]+)+')
/** What stands behind them where no part of a value can; `||` and the like with a blank around, so that none assigns. */
const BEHIND = '[ \t]+([],;)}]|([|][|]|&&|[|?+*/-])[ \t])'
const NOT_ON = '([ \t"\'`<>\\\\]|$)'

/** Values without quotes that are surely none, for awk: a name, or nothing, up to what ends it. */
export const NAMED = `[:=>][ \t]*${either(
  `${NAMES}${either('[ \t]*$', BEHIND, `[],;)}]+${NOT_ON}`)}`,
  `${either(...[...EMPTY].filter((word) => /^[a-z]+$/.test(word)).map(anyCase))}${either('[ \t]*$', BEHIND, `[,;)]+${NOT_ON}`, '[[][]]')}`,
  `${either(...BEFORE_EXPRESSION)}[ \t]`,
)}`

/** The beginning of a reference, and of a path to the end of the line, for awk. */
export const READ = `[:=][ \t]*${lineEre(new RegExp(ELSEWHERE.source.replace('^', '')))}`
export const PATH = '[:=][ \t]*[.]?[.]?/[A-Za-z0-9_@.~-]+(/[A-Za-z0-9_@.~-]*)*[ \t]*$'

function anyCase(word: string): string {
  return [...word].map((letter) => `[${letter}${letter.toUpperCase()}]`).join('')
}
