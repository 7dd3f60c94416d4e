import { type Grammar, type Literal, readDefault, readLiteral } from './literal.ts'

/** A literal value under a name. Offsets are those of the text it was read from. */
export interface Assignment {
  /** As written, such as `config.db.password`. */
  readonly name: string
  readonly grammar: Grammar
  readonly literal: Literal
  /** Whether the name opens its line, apart from `export`, `-`, `const` and the like. */
  readonly opensLine: boolean
  /** Whether the name itself stands in quotes. */
  readonly quotedName: boolean
}

const NAME_BEFORE = 96
const NAME_AFTER = 64

/** What ends the name, also Perl's `$ENV{TOKEN} =`. */
export const CLOSE = /(?:\\{0,7}["'`]|&quot;|&#34;)(?:[ \t]?\])?|\*\*|\}(?=[ \t]{0,8}(?:\|\||\/\/)?=[^=~>])|(?=.)/y
/** Also the wide signs that input methods for Chinese and Japanese write: `password：…`, `password＝…`. */
export const ASSIGN =
  /(?:[ \t]{1,4}\{[ \t]{0,4}get;[ \t]{0,4}(?:[a-z]{1,9}[ \t])?(?:set;|init;)?[ \t]{0,4}\}(?=[ \t]{0,4}=))?[ \t]{0,40}(?:\??:[ \t]{0,8}(?:&(?:'[a-z]{1,12}[ \t])?)?[A-Za-z_][\w.<>[\]|]{0,40}\??[ \t]{0,8}=(?![=>~])|(?:\[\d{0,4}\]|[ \t](?:\[\]byte|string|String|As[ \t]String))?[ \t]{0,40}(?::{1,3}=|=>|->|<-|\|\|=|\?\?=|\?=|\+=|\.=|=(?![=~>])|[＝：])|\??:(?![:=]))(?:\*\*[ \t]|[ \t　]{0,40})/y
/** What stands between a reference and the literal that takes its place: `process.env.TOKEN || "…"`, `getenv("TOKEN") ?: "…"`. */
export const OTHERWISE =
  /(?:\)?(?:[ \t]{0,8}(?:\|\||\?\?|\?:)|[ \t]{1,8}or[ \t])[ \t]{0,8}|\)[ \t]{0,4}(?:\.(?:unwrap_or|unwrap_or_else|or_else|orElse|orElseGet|getOrElse|value_or)\([ \t]{0,4}(?:\|_?\w{0,12}\|[ \t]{0,4}|\(\)[ \t]{0,2}[=-]>[ \t]{0,2})?|\{[ \t]{0,4}))(?=[\\"'`])/y
export const COMPARE =
  /[ \t]{0,8}(?:[!=]==?|\.(?:equals|equalsIgnoreCase|eq|eql|should\.equal|should\.eql|should\.be\.eql?)\(|\)\.(?:to|not)\.?(?:Be|Equal|StrictEqual|equal|eql)\(|\)\.(?:to|not_to) (?:eq|eql|be)[ (])[ \t]{0,8}(?=[\\"'`])/y
/** Also C++'s `token{"…"}` and Kotlin's `val token by lazy { "…" }`. */
export const CALL = /(?:[ \t]by[ \t]lazy[ \t]{0,4}\{|[({])[ \t]{0,8}/y
/** Also `"token" to "…"` in Kotlin, `"--token", default="…"` of a parser of options. */
export const PAIR = /[ \t]{0,8},[ \t]{0,8}(?:default[ \t]?=[ \t]?)?|[ \t]to[ \t]{1,4}(?=["'`])/y
export const ATTRIBUTE =
  /[ \t]{1,8}(?:\w{1,12}:)?(?:value|content|default|defaultValue|text|data)[ \t]{0,4}=[ \t]{0,4}/y
export const ELEMENT =
  /(?:[ \t]{1,8}[\w:.-]{1,40}=(?:"[^"<>\n]{0,80}"|'[^'<>\n]{0,80}')){0,4}[ \t]{0,8}>(?:<!\[CDATA\[|(?=[^<>\n]))/y
export const FLAG = /(?:=|[ \t]{1,8}(?=[^\s-]))/y
export const SPACE = /[ \t]{1,8}(?:(?:BY|by)[ \t]{1,8}(?:PASSWORD[ \t])?)?(?=@?["'`])/y
/** `api_token 3f9c…` alone on its line, as in the configuration of many servers; only what is long enough to be issued. */
export const BARE_SPACE =
  /[ \t]{1,40}(?=(?:[A-Za-z_+/=.-]{0,40}\d){2}[\w+/=.-]{0,200}[ \t]{0,8}(?![^\r\n]))(?=[\w+/=.-]{20})/y
/** Behind a name that a command sets, what stands before its value; */
export const SET_SPACE = /[ \t]{1,8}(?=[^\s-])/y
/** and before the name: `ENV NAME value` of a Dockerfile, `setx NAME value`, `git config name value`, `SetEnv NAME value`. */
const SETTER = new RegExp(
  `(?:^|[\\s;&|(])(?:${[
    'ENV',
    '[sS][eE][tT][xX](?:[ \\t]+/[mM])?',
    '[sS]et[eE]nv',
    'set(?:[ \\t]+-[a-zA-Z]{1,4}|[ \\t]+--[a-z]+){1,3}',
    '(?:fastcgi|uwsgi|scgi)_param',
    '(?:proxy_set|add)_header',
    '[a-z]{2,12}[ \\t]+config(?:ure)?(?:[ \\t]+set)?(?:[ \\t]+--[a-z]{2,12}){0,3}',
  ].join('|')})[ \\t]+["']?(?://[\\w./-]{1,80}:)?$`,
)
export const PROSE = /[ \t](?:(?:for|of)[ \t][^\n.;:]{1,50}?[ \t])?(?:is|was|set to|will be)[ \t]?:?[ \t]?(?=["'`])/y
/** `${NAME:-value}` in shells, `${name:value}` in Spring. */
export const EXPANSION = /(?::[-=]?|-)(?=[^}:?=-])/y
export const TABLE = /[ \t]{0,40}\|[ \t]{0,40}/y
/** `arn:aws:secretsmanager:eu-west-1:123456789012:secret:name-x1y2z3` names a secret: https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_iam-permissions.html */
const SECRET_ARN = /:secretsmanager:[^\s"']{1,100}:secret$/
const LINE_OPENING =
  /(?:^|\n)[ \t]{0,200}(?:(?:#|\/\/|--|\*|;|>)[!]?[ \t]{0,20})?(?:[-*][ \t]{1,8})?(?:\{[ \t]{0,4})?(?:(?:export|set|const|let|var|val|final|static|public|private|protected|readonly|ENV|ARG|env|declare|local|String|string|char|my|self\.|this\.|@|\$env:|\$|%|:)[ \t]{0,4}){0,6}["'`\\]{0,2}$/

/**
 * Reads the value that the name around [`from`, `to`) is given, where it is given one.
 * @param lineStart @param lineEnd the line, or the part of a huge line, that may be read
 */
export function readAssignment(text: string, from: number, to: number, lineStart: number, lineEnd: number) {
  const { start, end } = nameAround(text, from, to, lineStart, lineEnd)
  const name = text.slice(start, end)
  const assigned = readValue(text, start, end, lineStart, lineEnd)
  if (!assigned) return { end, assignment: undefined }
  const assignment: Assignment = {
    name,
    ...assigned,
    opensLine: LINE_OPENING.test(text.slice(Math.max(lineStart, start - 240), start)),
    quotedName: /["'`]/.test(text[end] === '\\' ? '"' : (text[end] ?? '')),
  }
  return { end, assignment }
}

/** 1 for each code of ASCII whose sign may stand in a name: looked up, not matched, for each letter around each keyword. */
const NAME_CODES = Uint8Array.from({ length: 128 }, (_, code) => Number(/[\w$.-]/.test(String.fromCharCode(code))))

/** The whole identifier, dotted path or flag around a keyword. */
function nameAround(text: string, from: number, to: number, lineStart: number, lineEnd: number) {
  let start = from
  while (start > lineStart && from - start < NAME_BEFORE && NAME_CODES[text.charCodeAt(start - 1)] === 1) start--
  while (start < from && /[.\d-]/.test(text[start] as string)) start++
  if (/[nrt]/.test(text[start] as string) && text[start - 1] === '\\' && start < from) start++
  let end = to
  while (end < lineEnd && end - to < NAME_AFTER && NAME_CODES[text.charCodeAt(end)] === 1 && isNamePart(text, end))
    end++
  return { start, end }
}

/** A dot or dash goes on with the name only where a letter follows and no method of comparison does. */
function isNamePart(text: string, at: number): boolean {
  const letter = text[at] as string
  if (letter === '-') return /[A-Za-z]/.test(text[at + 1] ?? '')
  return (
    letter !== '.' ||
    (/[A-Za-z_]/.test(text[at + 1] ?? '') &&
      !/^\.(?:equals(?:IgnoreCase)?|eql?|should|to)\b/.test(text.slice(at, at + 18)))
  )
}

interface Found {
  readonly grammar: Grammar
  readonly literal: Literal
}

/** A name in its line. */
interface Name {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Behind its quote, where it stands in quotes. */
  readonly close: number
  readonly lineStart: number
  readonly lineEnd: number
  readonly isQuoted: boolean
}

function readValue(text: string, start: number, end: number, lineStart: number, lineEnd: number): Found | undefined {
  if (text[start - 1] === '{' && text[start - 2] === '$') {
    const fallback = skip(EXPANSION, text, end)
    const literal = fallback < 0 ? undefined : readDefault(text, fallback, lineEnd)
    return literal && { grammar: 'assignment', literal }
  }
  const close = skip(CLOSE, text, end)
  const isQuoted = close > end
  // `isNew ? "password" : "pin"`
  if (isQuoted && /\?[ \t]{0,4}["'`]$/.test(text.slice(Math.max(lineStart, start - 8), start))) return undefined
  // "AWS::IAM::AccessKey": … is the name of a type
  if (isQuoted && text.startsWith('::', start - 2)) return undefined
  if (text[start - 1] === ':' && SECRET_ARN.test(text.slice(Math.max(lineStart, start - 120), end))) return undefined
  const name: Name = { text, start, end, close, lineStart, lineEnd, isQuoted }
  const isFlag = text[start - 1] === '-' && !isQuoted
  const assign = skip(ASSIGN, text, close)
  if (assign >= 0) {
    const found = readAt(name, isFlag ? 'flag' : 'assignment', assign, false)
    return found?.literal.wrapper === '[' ? lastArgument(name, found) : found
  }
  return (
    asDefault(readAt(name, 'assignment', skip(OTHERWISE, text, close), true)) ??
    readAt(name, 'comparison', skip(COMPARE, text, close), true) ??
    (isFlag ? readAt(name, 'flag', skip(FLAG, text, end), false) : undefined) ??
    (isQuoted ? undefined : lastArgument(name, readAt(name, 'call', skip(CALL, text, end), true))) ??
    inCall(name, readAt(name, 'pair', skip(PAIR, text, close), true)) ??
    (isQuoted ? readAt(name, 'attribute', skip(ATTRIBUTE, text, close), true) : undefined) ??
    (isQuoted || /[<:]/.test(text[start - 1] ?? '')
      ? readAt(name, 'element', skip(ELEMENT, text, close), false)
      : undefined) ??
    readAt(name, 'prose', skip(PROSE, text, end), true) ??
    lastArgument(name, readAt(name, 'space', skip(SPACE, text, end), true)) ??
    behindSetter(name) ??
    aloneOnLine(name) ??
    inTable(name)
  )
}

/** The literal at `at`, -1 for none. @param mustBeQuoted whether a bare one does not count */
function readAt(name: Name, grammar: Grammar, at: number, mustBeQuoted: boolean): Found | undefined {
  const { text, start, lineStart, lineEnd, isQuoted } = name
  if (at < 0 || at >= lineEnd) return undefined
  if (!isQuoted && closesString(text, start, at, lineStart)) return undefined
  const literal = readLiteral(text, at, lineEnd, grammar)
  if (!literal || (mustBeQuoted && !literal.quote)) return undefined
  // `putenv("DB_PASSWORD=value")`: the string around both quotes the value
  const around = text[start - 1] as string
  const isWhole = !literal.quote && /["'`]/.test(around) && literal.rest.startsWith(around)
  return { grammar, literal: isWhole ? { ...literal, quote: around } : literal }
}

// Of these few go so far that it is worth looking at what stands before the name.

function behindSetter(name: Name): Found | undefined {
  const { text, start, close, lineStart } = name
  const at = skip(SET_SPACE, text, close)
  return at >= 0 && SETTER.test(text.slice(Math.max(lineStart, start - 160), start))
    ? readAt(name, 'space', at, false)
    : undefined
}

function aloneOnLine(name: Name): Found | undefined {
  const { text, start, end, lineStart } = name
  const at = skip(BARE_SPACE, text, end)
  return at >= 0 && text[start - 1] !== '-' && text.slice(lineStart, start).trim() === ''
    ? readAt(name, 'space', at, false)
    : undefined
}

function inTable(name: Name): Found | undefined {
  const { text, close, lineStart } = name
  const at = skip(TABLE, text, close)
  return at >= 0 && /^[ \t]*\|/.test(text.slice(lineStart, lineStart + 40))
    ? readAt(name, 'table', at, false)
    : undefined
}

function asDefault(found: Found | undefined): Found | undefined {
  return found && { ...found, literal: { ...found.literal, isDefault: true } }
}

/** A call whose second argument is assigned where the first is not set: `os.environ.get("TOKEN", "…")`. */
const LOOK_UP =
  /(?:env|environ\.get|get_?[oO]r_?[eEdD]\w{1,8}|getenv|fetch|getProperty|config|getString|GetEnv\w*)\([ \t]{0,4}["'`]$/i
/**
 * A call that sets what one of its first arguments names: `define('DB_PASSWORD', …)`, `props.put("password", …)`,
 * `config.set("db", "password", …)`, `os.environ.setdefault`, `env::set_var`; Gradle's
 * `buildConfigField "String", "API_SECRET", …`; Capistrano's `set :password, …`.
 */
const SETTER_CALL =
  /(?:^|[^A-Za-z])(?:define|set|put|add|append|store|register|insert|with|export|property|buildConfigField|resValue)[A-Za-z_]{0,24}[!?]?(?:\([ \t]{0,4}|[ \t]{1,4})(?:["'][\w.-]{0,40}["'][ \t]{0,4},[ \t]{0,4}){0,2}(?:["'`]|:)$/i

/** What kind of call a pair of a name and a value stands in: one that looks up or sets assigns the value to the name. */
function inCall({ text, start, lineStart }: Name, found: Found | undefined): Found | undefined {
  if (!found) return undefined
  const before = text.slice(Math.max(lineStart, start - 160), start)
  if (SETTER_CALL.test(before) && !/^[ \t]*,/.test(found.literal.rest)) return { ...found, grammar: 'assignment' }
  // tuples of Erlang and Elixir, entries of C++ maps; an option and its value in an exec array
  if (/\{[ \t]{0,4}[:"']?$/.test(before) && /^[ \t]*\}/.test(found.literal.rest))
    return { ...found, grammar: 'assignment' }
  if (/["']--?$/.test(before) && found.literal.quote) return { ...found, grammar: 'flag' }
  return LOOK_UP.test(before) ? asDefault({ ...found, grammar: 'assignment' }) : found
}

export const NEXT_ARGUMENT = /["'`][ \t]{0,8},[ \t]{0,8}(?:Some\([ \t]{0,4})?(?=["'`])/y

/** `NetworkCredential("user", "password")`, `auth=("user", "password")`: of several literals that are given as credentials, the second counts. */
function lastArgument({ text, start, end, lineEnd }: Name, first: Found | undefined): Found | undefined {
  if (!first || !/cred|auth/i.test(text.slice(start, end))) return first
  const next = skip(NEXT_ARGUMENT, text, first.literal.end)
  const literal = next < 0 ? undefined : readLiteral(text, next, lineEnd, first.grammar)
  return literal ? { ...first, literal } : first
}

/** Whether the quote at `at` ends the string that the name stands in, as in `"password=" + value`. */
function closesString(text: string, nameStart: number, at: number, lineStart: number): boolean {
  const quote = text[at] as string
  if (!/["'`]/.test(quote)) return false
  let isOpen = false
  for (let before = Math.max(lineStart, nameStart - 512); before < nameStart; before++)
    if (text[before] === '\\') before++
    else if (text[before] === quote) isOpen = !isOpen
  return isOpen
}

/** The offset behind `pattern` at `at`, or -1. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}
