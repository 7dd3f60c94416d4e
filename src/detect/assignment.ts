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
export const OTHERWISE = /\)?(?:[ \t]{0,8}(?:\|\||\?\?|\?:)|[ \t]{1,8}or[ \t])[ \t]{0,8}(?=[\\"'`])/y
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
 * @param lineStart @param lineEnd the line, or the stretch of a huge line, that may be read
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

/** The whole identifier, dotted path or flag around a keyword. */
function nameAround(text: string, from: number, to: number, lineStart: number, lineEnd: number) {
  let start = from
  while (start > lineStart && from - start < NAME_BEFORE && /[\w$.-]/.test(text[start - 1] as string)) start--
  while (start < from && /[.\d-]/.test(text[start] as string)) start++
  if (/[nrt]/.test(text[start] as string) && text[start - 1] === '\\' && start < from) start++
  let end = to
  while (end < lineEnd && end - to < NAME_AFTER && isNamePart(text, end)) end++
  return { start, end }
}

/** A dot or dash goes on with the name only where a letter follows and no method of comparison does. */
function isNamePart(text: string, at: number): boolean {
  const letter = text[at] as string
  if (/[\w$]/.test(letter)) return true
  if (letter === '-') return /[A-Za-z]/.test(text[at + 1] ?? '')
  return (
    letter === '.' &&
    /[A-Za-z_]/.test(text[at + 1] ?? '') &&
    !/^\.(?:equals(?:IgnoreCase)?|eql?|should|to)\b/.test(text.slice(at, at + 18))
  )
}

interface Found {
  readonly grammar: Grammar
  readonly literal: Literal
}

function readValue(text: string, start: number, end: number, lineStart: number, lineEnd: number) {
  if (text[start - 1] === '{' && text[start - 2] === '$') {
    const fallback = skip(EXPANSION, text, end)
    const literal = fallback < 0 ? undefined : readDefault(text, fallback, lineEnd)
    return literal && { grammar: 'assignment' as const, literal }
  }
  const close = skip(CLOSE, text, end)
  const quotedName = close > end
  // "AWS::IAM::AccessKey": … is the name of a type
  if (quotedName && text.startsWith('::', start - 2)) return undefined
  if (text[start - 1] === ':' && SECRET_ARN.test(text.slice(Math.max(lineStart, start - 120), end))) return undefined
  const isFlag = text[start - 1] === '-'
  const read = (grammar: Grammar, at: number, quoted: boolean) => {
    if (at < 0 || at >= lineEnd) return undefined
    if (!quotedName && closesString(text, start, at, lineStart)) return undefined
    const literal = readLiteral(text, at, lineEnd, grammar)
    return literal && (literal.quote || !quoted) ? { grammar, literal } : undefined
  }
  /** @param isMeant whether what stands before the name says that a bare value follows; asked last, for few go so far */
  const bare = (grammar: Grammar, at: number, isMeant: () => boolean) =>
    at >= 0 && isMeant() ? read(grammar, at, false) : undefined
  const assign = skip(ASSIGN, text, close)
  if (assign >= 0) {
    const found = read(isFlag && !quotedName ? 'flag' : 'assignment', assign, false)
    return found?.literal.wrapper === '[' ? lastArgument(text, start, end, lineEnd, found) : found
  }
  return (
    asDefault(read('assignment', skip(OTHERWISE, text, close), true)) ??
    read('comparison', skip(COMPARE, text, close), true) ??
    (isFlag && !quotedName ? read('flag', skip(FLAG, text, end), false) : undefined) ??
    (quotedName ? undefined : lastArgument(text, start, end, lineEnd, read('call', skip(CALL, text, end), true))) ??
    ifLookUp(text, start, read('pair', skip(PAIR, text, close), true)) ??
    (quotedName ? read('attribute', skip(ATTRIBUTE, text, close), true) : undefined) ??
    (quotedName || /[<:]/.test(text[start - 1] ?? '')
      ? read('element', skip(ELEMENT, text, close), false)
      : undefined) ??
    read('prose', skip(PROSE, text, end), true) ??
    lastArgument(text, start, end, lineEnd, read('space', skip(SPACE, text, end), true)) ??
    bare('space', skip(SET_SPACE, text, close), () =>
      SETTER.test(text.slice(Math.max(lineStart, start - 160), start)),
    ) ??
    bare('space', skip(BARE_SPACE, text, end), () => !isFlag && text.slice(lineStart, start).trim() === '') ??
    bare('table', skip(TABLE, text, close), () => /^[ \t]*\|/.test(text.slice(lineStart, lineStart + 40)))
  )
}

function asDefault(found: Found | undefined): Found | undefined {
  return found && { ...found, literal: { ...found.literal, isDefault: true } }
}

/** The second argument of `os.environ.get("TOKEN", "…")` is assigned where the first is not set. */
function ifLookUp(text: string, start: number, found: Found | undefined): Found | undefined {
  if (!found) return undefined
  const isLookUp = /(?:env|environ\.get|getenv|fetch|getProperty|config|getString|GetEnv\w*)\([ \t]{0,4}["'`]$/i.test(
    text.slice(Math.max(0, start - 40), start),
  )
  return isLookUp ? asDefault({ ...found, grammar: 'assignment' }) : found
}

export const NEXT_ARGUMENT = /["'`][ \t]{0,8},[ \t]{0,8}(?:Some\([ \t]{0,4})?(?=["'`])/y

/** `NetworkCredential("user", "password")`, `auth=("user", "password")`: of several literals that are given as credentials, the second counts. */
function lastArgument(text: string, start: number, end: number, lineEnd: number, first: Found | undefined) {
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
