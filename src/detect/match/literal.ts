import { isMixedPassword, WHOLE } from '../words/mixed-password.ts'

/** How a name and a value stand together. */
export type Grammar =
  /** `name = value`, `name: value`, `name => value`, in whichever language. */
  | 'assignment'
  /** `name == "value"`, `expect(name).toBe("value")` */
  | 'comparison'
  /** `name("value")`, `.setName("value")` */
  | 'call'
  /** `("name", "value")` */
  | 'pair'
  /** `--name value` */
  | 'flag'
  /** `<x name="name" value="value"/>` */
  | 'attribute'
  /** `<name>value</name>` */
  | 'element'
  /** `name 'value'`, as in SQL and Ruby. */
  | 'space'
  /** `the name for x is "value"` */
  | 'prose'
  /** `| name | value |` */
  | 'table'

/** A value written out in the text. */
export interface Literal {
  readonly value: string
  /** Offsets of the value, without its quotes. */
  readonly start: number
  readonly end: number
  /** The quote around it, or '' for a bare value. */
  readonly quote: string
  /** The function or type that the literal is handed to, such as `Some` or `Buffer.from`; '' where there is none. */
  readonly wrapper: string
  /** Whether it is what remains when a reference is empty: `process.env.X || "this"`, `${X:-this}`. */
  readonly isDefault: boolean
  /** What follows on the line, at most 60 characters. */
  readonly rest: string
}

const MAX = 4096

export const WRAPPER =
  /(?:(?:new|await|return|raw)[ \t]{1,4})?(?:\[\]|[*&])?[A-Za-z_$][\w$.:<>]{0,80}(?:\(\)\.\w{1,30})?!?\([ \t]{0,8}(?:(?:default|value|initial|fallback|base64Encoded|base64Decoding|hexString|hex|utf8)[ \t]{0,2}[=:][ \t]{0,2}(?=["'`]))?|\[[ \t]{0,8}|[({](?=[ \t]{0,4}["'`])/y
const NAMED_DEFAULT =
  /\b(?:Field|Option)\([ \t]{0,8}$|\([ \t]{0,8}(?:default|value|initial|fallback)[ \t]{0,2}[=:][ \t]{0,2}$/
export const APPLIED = /(?:[A-Za-z_][\w.]{0,40}[ \t]{1,4}(?:\$[ \t]{1,4})?){1,2}(?=["'])/y
export const FALLBACK =
  /(?!["'`])[\w$.?!()[\]"'-]{1,120}?(?:[ \t]{0,8}(?:\|\||\?\?|\?:)|[ \t]{1,8}or[ \t])[ \t]{0,8}(?=[\\"'`])/y
/** `isLocal ? "…"`, `isLocal ? process.env.TOKEN : "…"` */
export const TERNARY =
  /[A-Za-z_$!][\w$.!()=& \t]{0,60}[ \t]\?[ \t]{0,4}(?:[A-Za-z_$][\w$.()]{0,80}[ \t]{0,4}:[ \t]{0,4})?(?=["'`])/y
/** Behind the name of a variable that is looked up, what takes its place: `, "…"`, `).unwrap_or("…")`, `) { "…" }`. */
export const SECOND =
  /["'`][ \t]{0,4}(?:,[ \t]{0,4}(?:default[ \t]?=[ \t]?)?|\)[ \t]{0,4}(?:\.(?:unwrap_or|unwrap_or_else|or_else|orElse|orElseGet|getOrElse|value_or)\([ \t]{0,4}(?:\|_?\w{0,12}\|[ \t]{0,4}|\(\)[ \t]{0,2}[=-]>[ \t]{0,2})?|\{[ \t]{0,4}|(?:\|\||\?\?|\?:)[ \t]{0,8}|or[ \t]{1,8}))(?=["'`])/y
/** Strings that other characters than quotes stand around: Perl's `q{…}`, Lua's `[[…]]`, Nix's `''…''`. */
export const DELIMITED =
  /(?:qq?[ \t]?\{[ \t]{0,2}(?<brace>[^\s{}"'`]{4,512}?)[ \t]{0,2}\}|qq?[ \t]?\[(?<bracket>[^\s[\]"'`]{4,512})\]|\[=?\[(?<long>[^\s[\]"'`]{4,512})\]=?\]|''(?<nix>[^\s"'`$]{4,512})'')(?![\w"'`])/dy
export const SHELL_DEFAULT = /\$\{[A-Za-z_][\w.-]{0,80}?(?::[-=]?|-)(?=[^}:?=-])/y
/** The scheme before the credential in a header. */
export const SCHEME = /(?:[Bb]asic|BASIC|[Bb]earer|BEARER|[Tt]oken|[Aa]pi[Kk]ey|ApiToken)[ \t]{1,4}(?=[^\s"'`,;])/y
/** A tag or an anchor of YAML before the value: `!!str value`, `&name value`. */
export const TAG = /(?:!!\w{1,20}|&[\w-]{1,40})[ \t]{1,8}(?=["'\w][^\s]{3,4000}[ \t]{0,8}(?![^\r\n]))/y
export const OPENING = /(?:[A-Za-z@~$#]{1,2})?(\\{0,7})("""|'''|&quot;|&#34;|["'`])|~[sS]([|/])/y
const GETTER = /env|get|fetch|prop|conf|param|option|default|read|input|find|lookup|value/i

/** Bare values end here, wherever they stand; a line of its own (`KEY=value`) may hold more of these characters. */
export const BARE = /[^\s,;"'`<>()[\]{}|\\&]{1,512}/y
/** Google shows the passwords of apps in four groups: https://support.google.com/accounts/answer/185833 */
const GROUPED = /[a-z]{4}(?: [a-z]{4}){3}(?=[ \t]*\r?(?:\n|$))/y
const BARE_LINE = /[^\s"'`<>\\]{1,512}/y
const BARE_REFERENCE = /[$<{%[(@!*&][^\n]{0,120}/y
const REFERENCE_IN_ELEMENT = /[$<{%[(@!*&][^\n<]{0,120}/y

/** Reads the literal that begins at `from`: quoted, inside a call, behind a reference, or bare. */
export function readLiteral(text: string, from: number, lineEnd: number, grammar: Grammar): Literal | undefined {
  const at = Math.max(from, after(TAG, text, from))
  const shell = after(SHELL_DEFAULT, text, /["']/.test(text[at] as string) ? at + 1 : at)
  if (shell > 0) return readDefault(text, shell, lineEnd)
  const fallback = after(FALLBACK, text, at)
  if (fallback > 0) return quoted(text, fallback, lineEnd, '', true)
  const direct = delimited(text, at, lineEnd) ?? quoted(text, at, lineEnd, '', false)
  if (direct) return direct
  const otherwise = after(TERNARY, text, at)
  if (otherwise > 0) return quoted(text, otherwise, lineEnd, '', true)
  return wrapped(text, at, lineEnd) ?? bareValue(text, at, lineEnd, grammar)
}

/** What stands between the operator of a default and the closing brace: `${NAME:-value}`. */
export function readDefault(text: string, at: number, lineEnd: number): Literal | undefined {
  return quoted(text, at, lineEnd, '', true) ?? bare(/[^}\n"'`]{1,200}/y, text, at, lineEnd, true)
}

/** A literal inside up to three calls or brackets: `Some("v")`, `Base64.decode(Buffer.from("v"))`, `["v"]`. */
function wrapped(text: string, at: number, lineEnd: number): Literal | undefined {
  let from = at
  let wrapper = ''
  for (let depth = 0; depth < 3; depth++) {
    const inner = after(WRAPPER, text, from)
    if (inner < 0 || inner >= lineEnd) break
    const call = text.slice(from, inner)
    // braces around a literal alone are those of JSX, and what is named as the default is the value: `Field(default="…", alias=…)`
    if (NAMED_DEFAULT.test(call)) wrapper = ''
    else if (call !== '{')
      wrapper =
        /^[\w$.:<>!&*[\] \t]*(?:\(\)\.\w{1,30})?(?:\((?:base64\w{0,8}|hex\w{0,6}))?/
          .exec(call)?.[0]
          .replace(/[([\s]+$/, '') ||
        wrapper ||
        '['
    from = inner
    const literal = quoted(text, from, lineEnd, wrapper, false)
    if (!literal) continue
    const second = GETTER.test(wrapper) ? after(SECOND, text, literal.end) : -1
    return second > 0 ? quoted(text, second, lineEnd, wrapper, true) : literal
  }
  const applied = after(APPLIED, text, at)
  return applied > 0 ? quoted(text, applied, lineEnd, text.slice(at, applied).trim(), false) : undefined
}

function quoted(text: string, at: number, lineEnd: number, wrapper: string, isDefault: boolean): Literal | undefined {
  OPENING.lastIndex = at
  const opening = OPENING.exec(text)
  if (!opening || OPENING.lastIndex > lineEnd) return undefined
  const [, slashes = '', mark, sigil] = opening
  const quote = slashes + (mark ?? sigil)
  const from = Math.max(OPENING.lastIndex, after(SCHEME, text, OPENING.lastIndex))
  const to = closing(text, from, Math.min(lineEnd, from + MAX), quote)
  const rest = text.slice(to + quote.length, Math.min(lineEnd, to + 60))
  const [, open = '', , inner] = QUOTED_AGAIN.exec(text.slice(from, to)) ?? []
  const start = inner === undefined ? from : from + open.length
  const end = inner === undefined ? to : start + inner.length
  return { value: text.slice(start, end), start, end, quote, wrapper, isDefault, rest }
}

function delimited(text: string, at: number, lineEnd: number): Literal | undefined {
  DELIMITED.lastIndex = at
  const hit = DELIMITED.exec(text)
  if (!hit || DELIMITED.lastIndex > lineEnd) return undefined
  const span = Object.values(hit.indices?.groups ?? {}).find((one) => one !== undefined)
  if (!span) return undefined
  const [start, end] = span
  const rest = text.slice(DELIMITED.lastIndex, Math.min(lineEnd, DELIMITED.lastIndex + 60))
  return { value: text.slice(start, end), start, end, quote: '"', wrapper: '', isDefault: false, rest }
}

/** A literal whose text is itself in quotes: Gradle's `"\\"value\\""`, a shell's `"'value'"`. */
const QUOTED_AGAIN = /^(\\?(["']))([^"'\\]{1,4000})\\?\2$/

/** Where the quote closes; an escaped quote does not close an unescaped one. The end of the line closes any. */
function closing(text: string, start: number, limit: number, quote: string): number {
  const mark = quote.at(-1) as string
  for (let at = start; at < limit; at++) {
    if (quote[0] !== '\\' && text[at] === '\\') at++
    else if (text.startsWith(quote, at)) return at
    else if (quote[0] === '\\' && text[at] === mark && text[at - 1] !== '\\') return at
  }
  return limit
}

function bareValue(text: string, at: number, lineEnd: number, grammar: Grammar): Literal | undefined {
  const scheme = after(SCHEME, text, at)
  if (scheme > 0) return bare(BARE, text, scheme, lineEnd, false)
  if (after(GROUPED, text, at) > 0) return bare(GROUPED, text, at, lineEnd, false)
  const whole = grammar === 'assignment' ? bare(WHOLE, text, at, lineEnd, false) : undefined
  if (whole?.rest.trim() === '' && isMixedPassword(whole.value)) return whole
  const reference = bare(grammar === 'element' ? REFERENCE_IN_ELEMENT : BARE_REFERENCE, text, at, lineEnd, false)
  if (reference && /^(?:[$<{%[(*&]|@[A-Za-z{]|![\w(])/.test(reference.value)) return reference
  if (grammar === 'element') return bare(/(?:[^<>\n\]]|\](?!\]>)){1,512}/y, text, at, lineEnd, false)
  if (grammar === 'table') return bare(/[^|\s]{1,512}/y, text, at, lineEnd, false)
  const strict = bare(BARE, text, at, lineEnd, false)
  const loose = bare(BARE_LINE, text, at, lineEnd, false)
  return loose && loose.value !== strict?.value && isWholeValue(loose, text) ? loose : strict
}

/** Whether a value with brackets and commas in it is all there is on the line, and not a piece of a list or a call. */
function isWholeValue({ value, start, rest }: Literal, text: string): boolean {
  if (!/^[ \t]*(?:[#;].*)?$/.test(rest)) return false
  if (/[,;&=(){}[\]].*[,;&=(){}[\]]|[,;)&]$|\w\(/.test(value)) return false
  const before = text.slice(Math.max(0, start - 200), start)
  return !/[}\]]$/.test(value) || !/[{[][^\n]*$/.test(before)
}

function bare(pattern: RegExp, text: string, at: number, lineEnd: number, isDefault: boolean): Literal | undefined {
  const end = Math.min(after(pattern, text, at), lineEnd)
  if (end <= at) return undefined
  const rest = text.slice(end, Math.min(lineEnd, end + 60))
  return { value: text.slice(at, end), start: at, end, quote: '', wrapper: '', isDefault, rest }
}

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}
