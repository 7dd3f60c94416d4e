import {
  ASSIGN,
  ATTRIBUTE,
  BARE_SPACE,
  CALL,
  CLOSE,
  COMPARE,
  ELEMENT,
  EXPANSION,
  FLAG,
  NEXT_ARGUMENT,
  OTHERWISE,
  PAIR,
  PROSE,
  RETURNS,
  SET_SPACE,
  SPACE,
  TABLE,
} from '../../src/detect/match/assignment-forms.ts'
import { GLUED, HEADS } from '../../src/detect/match/assignment-name.ts'
import {
  APPLIED,
  FALLBACK,
  SCHEME,
  SECOND,
  SHELL_DEFAULT,
  TAG,
  TERNARY,
  WRAPPER,
} from '../../src/detect/match/literal.ts'
import { regexp } from './awk.ts'
import { ereOf } from './ere.ts'

/** The least length of a value that is ever reported: that of `length-3` in weights.ts outweighs all else. */
export const LEAST_VALUE = 4

const LIMITS = { repeats: 3, keepEnds: true }
const part = (pattern: RegExp) => ereOf(pattern, LIMITS) as string
const either = (...eres: readonly string[]) => `(${eres.join('|')})`

/** A name that says "secret", up to its end: `dbPassword2`, `API_TOKEN_PROD`, `config.key`. */
export function secretName(): { anywhere: string; atOnce: string } {
  const glued = new Set(/\|?\(([a-z|]+)\)s\?\$$/.exec(GLUED.source)?.[1]?.split('|') ?? [...HEADS])
  const heads = [...HEADS].filter((head) => !(head.endsWith('s') && HEADS.has(head.slice(0, -1))))
  const free = heads.filter((head) => glued.has(head))
  const bound = heads.filter((head) => !glued.has(head))
  const list = (words: readonly string[], spell: (word: string) => string) => either(...words.map(spell))
  const capital = (word: string) => (word[0] as string).toUpperCase() + word.slice(1)
  const upper = (word: string) => word.toUpperCase()
  const lowerEnd = 's?[0-9]*([A-Z_.$-][A-Za-z0-9_.$-]*)?'
  const upperEnd = 'S?[0-9]*([a-z_.$-][A-Za-z0-9_.$-]*|[A-Z][a-z][A-Za-z0-9_.$-]*)?'
  return {
    anywhere: either(
      `${list(free, String)}${lowerEnd}`,
      `([^a-z]|\\\\[nrt])${list(bound, String)}${lowerEnd}`, // an escape such as \\n is no part of a name
      `${list(heads, capital)}${lowerEnd}`,
      `${list(free, upper)}${upperEnd}`,
      `[^A-Z]${list(bound, upper)}${upperEnd}`,
    ),
    atOnce: either(`${list(bound, String)}${lowerEnd}`, `${list(bound, upper)}${upperEnd}`),
  }
}

/** What opens a literal, and so much of it that it may be reported. */
function quotedValue(): string {
  const n = LEAST_VALUE
  const kinds = ['"', "'", '`'].map((q) => `(${q}([^${q}]{${n}}|[^${q}]*[\\\\])|${q}${q}${q}.{${n}})`)
  return `[A-Za-z@~$#]{0,2}[\\\\]*${either(...kinds, `&#?[a-z0-9]{2,6};.{${n}}`, `~[sS][/|].{${n}}`, `qq?[ \t]?[{[].{${n}}`, `\\[=?\\[.{${n}}`, `''[^']{${n}}`)}`.replaceAll(
    '[\\\\]',
    '\\\\',
  )
}

/** A value without quotes: no reference, no bracket, no call. */
function bareValue(): string {
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
function defaultValue(): string {
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

/** A pattern for grep, and what awk looks for first: most lines need few of the patterns, and grep pays for each byte of them. */
export interface AssignedPattern {
  readonly pattern: string
  /** Fits each line that the pattern is for; null for all lines. */
  readonly guard: string | null
}

/** A name begins with such a character. */
const NAME = '[A-Za-z_$][A-Za-z0-9_$.-]*'
/** What stands behind an element's name: `ELEMENT` with the least of an attribute. */
const TAG_END = '([ \t]+[A-Za-z0-9_:.-]+=|[ \t]*>)'

/** A line on which a value is assigned to a name that says "secret": what `readAssignment` and `readLiteral` accept. */
export function assignedPatterns(): AssignedPattern[] {
  const close = `(${part(CLOSE)})?`
  const leads = `(${part(TAG)})?(${either(part(FALLBACK), part(TERNARY), part(SHELL_DEFAULT), part(APPLIED))}|(${part(WRAPPER)}){1,3}(.*${part(SECOND)})?)?`
  const scheme = `(${part(SCHEME)})?`
  const between = [
    ASSIGN,
    OTHERWISE,
    COMPARE,
    CALL,
    PAIR,
    ATTRIBUTE,
    ELEMENT,
    FLAG,
    SPACE,
    PROSE,
    TABLE,
    EXPANSION,
    RETURNS,
  ]
  const first = [CALL, SPACE, ASSIGN]
  const bare = either(bareValue(), defaultValue())
  const { anywhere, atOnce } = secretName()
  const alone = either(anywhere, `[^A-Za-z0-9]${atOnce}`)
  const joined = either(`[A-Za-z0-9_$.-]*${anywhere}`, atOnce)
  const setter = '(ENV|[Ss][Ee][Tt]|config(ure)?|_param|_header)[A-Za-z]*[ \t]'
  const n = LEAST_VALUE
  // what begins like a reference goes on with other characters
  const element = `([^<>]{${n},}|[[$\{%(*&!@].{${n - 1},}|<[^/].{${n - 2},})`
  const values = either(
    `${either(...between.map(part))}${leads}${scheme}${quotedValue()}`,
    `${part(ASSIGN)}${bare}`,
    `${either(...first.map(part))}.*${part(NEXT_ARGUMENT)}${quotedValue()}`,
  )
  return [
    { guard: null, pattern: `${anywhere}${either(`${close}${values}`, `${part(BARE_SPACE)}[A-Za-z0-9_+/=.-]{20}`)}` },
    { guard: `-${NAME}[= \t]`, pattern: `-${joined}${part(FLAG)}${bare}` },
    {
      guard: setter,
      pattern: `${setter}(.*${alone}|${atOnce})${close}${part(SET_SPACE)}${either(bare, `${leads}${scheme}${quotedValue()}`)}`,
    },
    { guard: `[<:]${NAME}${TAG_END}`, pattern: `[<:]${joined}${part(ELEMENT)}${element}` },
    {
      guard: `(["'\`]|&quot;|&#34;|[*][*])[] \t]*${TAG_END}`,
      pattern: `${alone}(\\\\*["'\`]|&quot;|&#34;|[*][*])[] \t]*${part(ELEMENT)}${element}`,
    },
    {
      guard: '^[ \t]*[|]',
      pattern: `^[+][ \t]*[|](.*${anywhere}|${atOnce})${close}${part(TABLE)}[^|[:space:]]{${n},}`,
    },
    { guard: '[$][{]', pattern: `[$][{]${joined}${part(EXPANSION)}[^}"'\`]{${n},}` },
  ]
}

/** The function by which awk says which of these patterns a line needs; the first of them is the one behind number `last`. */
export function wantAssigned(patterns: readonly AssignedPattern[], last: number): string[] {
  const lines = patterns.map(({ guard }, at) => {
    const wanted = `wanted[${last + 1 + at}] = 1`
    return guard ? `  if (text ~ ${regexp(guard)}) ${wanted}` : `  ${wanted}`
  })
  return ['function want_assigned(text) {', ...lines, '}']
}
