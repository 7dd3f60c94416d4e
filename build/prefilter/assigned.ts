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
import {
  bareInCode,
  bareValue,
  defaultValue,
  either,
  LEAST_VALUE,
  NAMED,
  PATH,
  part,
  quotedValue,
  READ,
} from './assigned-values.ts'
import { regexp } from './awk.ts'

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

/** A pattern for grep, and what awk looks for first: most lines need few of the patterns, and grep pays for each byte of them. */
export interface AssignedPattern {
  readonly pattern: string
  /** A condition of awk that holds for each line that the pattern is for; without it, for all lines. */
  readonly guard?: string
  /** What of the line it is tried on, for awk; all of it if left out. */
  readonly line?: string
}

const fits = (ere: string) => `text ~ ${regexp(ere)}`

/** A name begins with such a character. */
const NAME = '[A-Za-z_$][A-Za-z0-9_$.-]*'
/** The value of an option of a command may be a word, in code as well. */
const OPTION = fits('-[A-Za-z_$]')
/** What stands behind an element's name: `ELEMENT` with the least of an attribute. */
const TAG_END = '([ \t]+[A-Za-z0-9_:.-]+=|[ \t]*>)'

/** A line on which a value is assigned to a name that says "secret": what `readAssignment` and `readLiteral` accept. */
export function assignedPatterns(): AssignedPattern[] {
  const close = `(${part(CLOSE)})?`
  const leads = `(${part(TAG)})?(${either(part(FALLBACK), part(TERNARY), part(SHELL_DEFAULT), part(APPLIED))}|(${part(WRAPPER)}){1,3}(.*${part(SECOND)})?)?`
  const scheme = `(${part(SCHEME)})?`
  // what stands behind a name or its closing quote, and what stands right behind the name
  const behind = [ASSIGN, OTHERWISE, COMPARE, PAIR, ATTRIBUTE, ELEMENT, TABLE]
  const atEnd = [CALL, FLAG, SPACE, PROSE, EXPANSION, RETURNS]
  const bare = either(bareValue(), defaultValue())
  const { anywhere, atOnce } = secretName()
  const alone = either(anywhere, `[^A-Za-z0-9]${atOnce}`)
  const joined = either(`[A-Za-z0-9_$.-]*${anywhere}`, atOnce)
  const setter = '(ENV|[Ss][Ee][Tt]|config(ure)?|_param|_header)[A-Za-z]*[ \t]'
  const n = LEAST_VALUE
  // what begins like a reference goes on with other characters, and `{{` is a template
  const element = `(([^<>{]|[{][^<>{])[^<>]{${n - 2},}|([[$%(*&!@]|[{][^{]).{${n - 2},}|<[^/].{${n - 2},})`
  const literal = `${leads}${scheme}${quotedValue()}`
  const values = either(
    `${either(`${close}${either(...behind.map(part))}`, ...atEnd.map(part))}${literal}`,
    `${close}${part(ASSIGN)}${defaultValue()}`,
    `${either(`${close}${part(ASSIGN)}`, part(CALL), part(SPACE))}.*${part(NEXT_ARGUMENT)}${quotedValue()}`,
    `${part(BARE_SPACE)}[A-Za-z0-9_+/=.-]{20}`,
  )
  return [
    { guard: fits(`-${NAME}[= \t]`), pattern: `-${joined}${part(FLAG)}${bare}` },
    {
      guard: fits(setter),
      pattern: `${setter}(.*${alone}|${atOnce})${close}${part(SET_SPACE)}${either(bare, literal)}`,
    },
    { guard: fits(`[<:]${NAME}${TAG_END}`), pattern: `[<:]${joined}${part(ELEMENT)}${element}` },
    {
      guard: fits(`(["'\`]|&quot;|&#34;|[*][*])[] \t]*${TAG_END}`),
      pattern: `${alone}(\\\\*["'\`]|&quot;|&#34;|[*][*])[] \t]*${part(ELEMENT)}${element}`,
    },
    {
      guard: fits('^[ \t]*[|]'),
      pattern: `^[+][ \t]*[|](.*${anywhere}|${atOnce})${close}${part(TABLE)}[^|[:space:]]{${n},}`,
    },
    { guard: fits('[$][{]'), pattern: `[$][{]${joined}${part(EXPANSION)}[^}"'\`]{${n},}` },
    // these stand last, for they are tried on the line without some of its values
    {
      line: 'mark_values(whole)',
      pattern: `${anywhere}${values}`,
    },
    {
      guard: `!is_code || ${OPTION}`,
      line: 'without_references(whole)',
      pattern: `${anywhere}${close}${part(ASSIGN)}${bareValue()}`,
    },
    {
      guard: `is_code && !(${OPTION})`,
      line: 'without_names(without_references(whole))',
      pattern: `${anywhere}${close}${part(ASSIGN)}${bareInCode()}`,
    },
  ]
}

/** The function by which awk says which of these patterns a line needs; the first of them is the one behind number `last`. */
export function wantAssigned(patterns: readonly AssignedPattern[], last: number): string[] {
  const lines = patterns.map(({ guard, line }, at) => {
    const wanted = `want(${last + 1 + at})`
    return `  ${guard ? `if (${guard}) ` : ''}{ ${line ? `keep_instead(${line}); ` : ''}${wanted} }`
  })
  return [
    'function want_assigned(text,    whole) {',
    '  whole = kept[line_count]',
    ...lines,
    '}',
    'function without_references(text,    done) { # `self.token`, `var.token`, and a path that is all there is',
    `  while (match(text, ${regexp(READ)})) {`,
    '    done = done substr(text, 1, RSTART - 1) ","',
    '    text = substr(text, RSTART + RLENGTH - 1)',
    '  }',
    '  text = done text',
    `  if (match(text, ${regexp(PATH)}) && (RLENGTH <= 30 || substr(text, RSTART) ~ /\\/.*[.@_~-]/)) text = substr(text, 1, RSTART - 1)`,
    '  return text',
    '}',
    'function without_names(text,    done, name) {',
    '  gsub(/::=/, "\\005", text)',
    '  gsub(/::/, "..", text) # `Name::class` assigns nothing',
    '  gsub(/\\005/, "::=", text)',
    `  while (match(text, ${regexp(NAMED)})) {`,
    '    name = substr(text, RSTART, RLENGTH)',
    '    done = done substr(text, 1, RSTART - 1)',
    '    text = substr(text, RSTART + RLENGTH)',
    '    done = done (has_long_word(name) ? name : ",")',
    '  }',
    '  return done text',
    '}',
  ]
}
