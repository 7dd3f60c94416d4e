// What stands between a name and its value, in each grammar; the hooks' shell knows the same patterns (build/prefilter/assigned.ts).

/** What ends the name, also Perl's `$ENV{TOKEN} =`. */
export const CLOSE = /(?:\\{0,7}["'`]|&quot;|&#34;)(?:[ \t]?\])?|\*\*|\}(?=[ \t]{0,8}(?:\|\||\/\/)?=[^=~>])|(?=.)/y
/** Of what gives a value and an error only what decodes it, as in `key, err := hex.DecodeString("…")`: others look it up. Also the wide characters that input methods for Chinese and Japanese write: `password：…`, `password＝…`. */
export const ASSIGN =
  /(?:\*(?=[ \t]{0,4}(?::[ \t]{0,4}string[ \t]{0,4})?=[ \t]))?(?:[ \t]{1,4}\{[ \t]{0,4}get;[ \t]{0,4}(?:[a-z]{1,9}[ \t])?(?:set;|init;)?[ \t]{0,4}\}(?=[ \t]{0,4}=))?[ \t]{0,40}(?:\??:[ \t]{0,8}(?:&(?:'[a-z]{1,12}[ \t])?)?[A-Za-z_][\w.<>[\]|]{0,40}\??[ \t]{0,8}(?:=(?![=>~])|by[ \t]lazy[ \t]{0,4}(?:\([\w.]{0,40}\)[ \t]{0,4})?\{|get\(\)[ \t]{0,4}=|\{[ \t]{0,4}(?:get[ \t]{0,4}\{[ \t]{0,4})?(?:return[ \t]{1,4})?(?=["'`]))|(?:\[\d{0,4}\]|[ \t]{1,8}(?:(?:CONSTANT|constant)[ \t]{1,8})?(?:\[\]byte|string|String|As[ \t]String|[Nn]?[Vv]?(?:ar)?[Cc]har2?\(\d{1,5}(?:[ \t](?:BYTE|CHAR|byte|char))?\)|N?VARCHAR2?\((?:\d{1,5}(?:[ \t](?:BYTE|CHAR|byte|char))?|MAX|max)\))|,[ \t]{0,4}(?:_|err|ok)(?=[ \t]{1,4}:?=[ \t]{0,4}[\w.]{0,40}Decode))?[ \t]{0,40}(?::{1,3}=|=>|->|<-|\|\|=|\?\?=|\?=|\+=|\.=|=(?![=~>])|[＝：])|::(?=[ \t]{1,4}["'])|\??:(?![:=]))(?:\*\*[ \t]|[ \t　]{0,40}(?:\(\)[ \t]{0,4}(?::[ \t]?\w{1,20}[ \t]{0,4})?=>[ \t]{0,4}(?:\{[ \t]{0,4}return[ \t]{1,4})?)?)/y
/** What stands between a reference and the literal that takes its place: `process.env.TOKEN || "…"`, `getenv("TOKEN") ?: "…"`. */
export const OTHERWISE =
  /(?:\)?(?:[ \t]{0,8}(?:\|\||\?\?|\?:)|[ \t]{1,8}or[ \t])[ \t]{0,8}|\)[ \t]{0,4}(?:\.(?:unwrap_or|unwrap_or_else|or_else|orElse|orElseGet|getOrElse|value_or)\([ \t]{0,4}(?:\|_?\w{0,12}\|[ \t]{0,4}|\(\)[ \t]{0,2}[=-]>[ \t]{0,2})?|\{[ \t]{0,4}))(?=[\\"'`])/y
export const COMPARE =
  /[ \t]{0,8}(?:[!=]==?|\.(?:equals|equalsIgnoreCase|eq|eql|should\.equal|should\.eql|should\.be\.eql?)\(|\)\.(?:to|not)\.?(?:Be|Equal|StrictEqual|equal|eql)\(|\)\.(?:to|not_to) (?:eq|eql|be)[ (])[ \t]{0,8}(?=[\\"'`])/y
/** Also C++'s `token{"…"}` and Kotlin's `val token by lazy { "…" }`. */
export const CALL = /(?:[ \t]by[ \t]lazy[ \t]{0,4}\{|[({])[ \t]{0,8}/y
/** A function that gives a literal back: `getToken() { return "…" }`, `fun token() = "…"`, `def token(): return "…"`. */
export const RETURNS =
  /(?:\(\)[^\n"'`{};=]{0,30}(?:\{[ \t]{0,8}(?:return[ \t]{1,4})?|=>?[ \t]{0,4}|:[ \t]{0,4}return[ \t]{1,4})|[ \t]\{[ \t]{0,4}get[ \t]{0,4}(?:\{[ \t]{0,4}return[ \t]|=>)[ \t]{0,4})(?=["'`])/y
/** Also `"token" to "…"` in Kotlin, `"--token", default="…"` of a parser of options. */
export const PAIR =
  /[ \t]{0,8},[ \t]{0,8}(?:(?:[a-z_]{2,10}=[\w.]{1,20},[ \t]{0,4}){0,3}default[ \t]?=[ \t]?)?|[ \t]to[ \t]{1,4}(?=["'`])/y
export const ATTRIBUTE =
  /[ \t]{1,8}(?:\w{1,12}:)?(?:value|content|default|defaultValue|text|data)[ \t]{0,4}=[ \t]{0,4}/y
export const ELEMENT =
  /(?:[ \t]{1,8}[\w:.-]{1,40}=(?:"[^"<>\n]{0,80}"|'[^'<>\n]{0,80}')){0,4}[ \t]{0,8}>(?:<!\[CDATA\[|(?=[^<>\n]))/y
export const FLAG = /(?:=|[ \t]{1,8}(?=[^\s-]))/y
export const SPACE =
  /[ \t]{1,8}(?:(?:BY|by)[ \t]{1,8}(?:PASSWORD[ \t])?|(?:(?:PIC|TYPE|pic|type)[ \t]{1,4}[\w()-]{1,20}[ \t]{1,8})?(?:VALUE|value)[ \t]{1,8})?(?=@?["'`])/y
/** `api_token 3f9c…` alone on its line, as in the configuration of many servers; only what is long enough to be issued. */
export const BARE_SPACE =
  /[ \t]{1,40}(?=(?:[A-Za-z_+/=.-]{0,40}\d){2}[\w+/=.-]{0,200}[ \t]{0,8}(?![^\r\n]))(?=[\w+/=.-]{20})/y
/** Behind a name that a command sets, what stands before its value. */
export const SET_SPACE = /[ \t]{1,8}(?=[^\s-])/y
export const PROSE = /[ \t](?:(?:for|of)[ \t][^\n.;:]{1,50}?[ \t])?(?:is|was|set to|will be)[ \t]?:?[ \t]?(?=["'`])/y
/** `${NAME:-value}` in shells, `${name:value}` in Spring. */
export const EXPANSION = /(?::[-=]?|-)(?=[^}:?=-])/y
export const TABLE = /[ \t]{0,40}\|[ \t]{0,40}/y
export const NEXT_ARGUMENT = /["'`][ \t]{0,8},[ \t]{0,8}(?:Some\([ \t]{0,4})?(?=["'`])/y
