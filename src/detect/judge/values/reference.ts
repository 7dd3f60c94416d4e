import { HEADS } from '../../match/assignment-name.ts'
import type { Literal } from '../../match/literal.ts'
import { isCommonWord, wordShare, wordsOf } from '../../words/language.ts'
import { thingNameReason } from '../thing-name.ts'
import { isExpression } from './is-expression.ts'
import { placeReason } from './place-reason.ts'
import { REFERENCES } from './reference-patterns.ts'
import { isVariable, namesVariable } from './variable-name.ts'

/** What stands before an expression of code: `token = await fetchToken()`. */
export const BEFORE_EXPRESSION = ['await', 'async', 'yield', 'typeof', 'lambda', 'function'] as const

/** Values that mean nothing by themselves, in lower case. */
export const EMPTY: ReadonlySet<string> = new Set([
  ...BEFORE_EXPRESSION,
  ...(
    'null nil none undef nullptr nothing true false undefined nan yes no on off default required optional todo void unset empty string str text ' +
    'int integer number bool boolean any object bytes byte char varchar password secret token key unknown never symbol ' +
    'current-password new-password one-time-code hashed encrypted ' +
    'uint8array buffer list dict array map aws4-hmac-sha256 hmac-sha256 hmac-sha1 ntlm negotiate kerberos plain login oauth oauth2 utf-8 utf8 ascii hex base64 latin1 binary uuid basic bearer digest function self this cls super props args env value values'
  ).split(' '),
])

/** Why a value that was found by its shape is a piece of code all the same. */
export function codeReason(literal: Literal, isCode: boolean): string | undefined {
  if (EMPTY.has(literal.value.toLowerCase())) return 'it is a keyword or a type'
  if (!literal.quote && isExpression(literal, isCode)) return 'it is an expression or an identifier of code'
  return placeReason(literal.value)
}

/** Why a value names, types or points to a secret instead of being one; undefined where it does not. */
export function referenceReason(literal: Literal, name: string, isCode: boolean): string | undefined {
  const { value, quote } = literal
  if (value.trim() === '') return 'it is empty'
  if (EMPTY.has(value.toLowerCase())) return 'it is a keyword or a type'
  const reference = REFERENCES.find(([pattern]) => pattern.test(value))
  if (reference) return reference[1]
  if (isVariable(value)) return 'it is a shell variable'
  if (quote && /[A-Za-z] ?:\s*$|\s\S*\?\s*$/.test(value)) return 'it is a prompt or a label'
  if (quote === '`' && /\s/.test(value)) return 'it is a text or the output of a command'
  const place = placeReason(value)
  if (place) return place
  if (!quote && isExpression(literal, isCode)) return 'it is an expression or an identifier of code'
  if (!quote && (isCode ? /^0[xX][\dA-Fa-f]{1,8}$/ : /^0[xX]0[\dA-Fa-f]{5,7}$/).test(value)) return 'it is a number'
  if (
    /["'`]$/.test(quote) &&
    /^[ \t]*(?:\+|\.\.?[ \t]*["'$]|\.[ \t]+[A-Za-z]|\.\.[A-Za-z]|\.[A-Z]{2}|\.[A-Z]\w{0,40}::|<>|%[ \t]*[\w(]|&[ \t])/.test(
      literal.rest,
    ) &&
    (value.length < 16 || /[|:/=_&?.,-]$/.test(value))
  )
    return 'it is a part of an expression'
  if (/\s/.test(value) && /^[ \t]*\.split\(/.test(literal.rest)) return 'it is a list of words'
  if (!quote && isFilledIn(value)) return 'it is filled in by a shell'
  if (quote && isCode && NAMES.test(value.replaceAll('_', '-'))) return 'it names a variable'
  if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+){2,}$/.test(value) && HEADS.has(wordsOf(value).at(-1) as string))
    return 'it names a variable'
  // `R_DKIM_ALLOW`: several words in capitals, as a constant or a symbol has them
  if (/^[A-Z]+(?:_[A-Z]+){2,}$/.test(value) && wordsOf(value).some((word) => word.length > 3 && isCommonWord(word)))
    return 'it is what a constant is called'
  // Laravel's configuration: which table of users the passwords are those of
  if (/passwords$/i.test(name) && wordShare(value) > 0.9) return 'it names what has the passwords'
  const wrapped = wrapperReason(literal)
  if (wrapped) return wrapped
  if (/env$/i.test(literal.wrapper) && /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(value)) return 'it names a variable'
  // https://woodpecker-ci.org/docs/usage/secrets, https://docs.drone.io/secret/
  if (/^from_secret$/.test(name) || (/^secrets$/i.test(name) && NAMES.test(value)))
    return 'it names secrets that are kept elsewhere'
  if (/nonce$/i.test(name) && !quote && /^\d+$/.test(value)) return 'it is a number that only tells versions apart'
  if (quote && namesSetting(value, literal.wrapper)) return 'it names a setting'
  if (HASH_NAME.test(name)) return 'the name says that it is a hash'
  if (/encrypt|crypted$/i.test(name) && DIGEST.test(value)) return 'it is a hash'
  if (PAGES.test(name)) return 'it says where a list goes on'
  // https://www.rfc-editor.org/rfc/rfc6749#section-2.2
  if (/client[-_]?id$/i.test(name)) return 'it is the id of a client, which is not secret'
  if (/(?:guid|uuid|UserSecretsId)$|(?:^|[_-])kid$/i.test(name) || /^Guid(?:\.Parse)?$/.test(literal.wrapper))
    return 'it is an id'
  if (/^sid$/i.test(name) && ID.test(value)) return 'it is the id of a statement or of an account'
  if (sameWords(value, name)) return 'it only repeats its name'
  return isCode ? thingNameReason(literal, name) : undefined
}

/** `x${NAME}`, `user$name`; an S of a password that has a digit before it is none: `R1ver$tone`. */
function isFilledIn(value: string): boolean {
  if (/\w\$\{/.test(value)) return true
  const [, before = '', name = ''] = /^([^$]*\w)\$([A-Za-z_]\w{3,})/.exec(value) ?? []
  if (/\d/.test(before) && /[A-Za-z]{2}/.test(before) && /[a-z]/.test(name)) return false
  return namesVariable(name, '!')
}

/** Calls whose argument is text with gaps, or a pattern; and the gaps. */
const FORMATS = /(?:printf|format|Errorf|interpolate|f?mt)!?$/i
const GAP = /%[-+#\d.]{0,8}[sdvqxfti]|\{\d?\}/
const PATTERNS = /(?:^|[.:])(?:compile|RegExp|Regex|Pattern|MustCompile|qr|preg_\w{1,20})$/

/** What the call says that a literal is handed to: `fmt.Sprintf("key-%d", id)`, `re.compile("[a-z]+")`. */
function wrapperReason({ wrapper, value }: Literal): string | undefined {
  if (FORMATS.test(wrapper) && GAP.test(value)) return 'it is a format string'
  return PATTERNS.test(wrapper) ? 'it is a pattern' : undefined
}

/** What AWS's generator of policies writes under "Sid"; https://learn.microsoft.com/windows/win32/secauthz/security-identifiers */
const ID = /^(?:Stmt\d+|S-1-\d{1,2}(?:-\d{1,10}){1,14})$/

/** `DOCKER-TOKEN,SLACK-WEBHOOK`: names in capitals, as those of secrets are. */
const NAMES = /^[A-Z][A-Z0-9]*(?:[-_][A-Z0-9]+)+(?:\s?,\s?[A-Z][A-Z0-9]*(?:[-_][A-Z0-9]+)+)*,?$/

/**
 * Whether a value is the name that a program keeps a secret under: dotted (`storage.mysql.password`, in .NET `Database:Password`), or handed to a call that
 * looks it up (`c.String("grpc-secret")`).
 */
function namesSetting(value: string, wrapper: string): boolean {
  const isName = wrapper
    ? /^[a-z]+(?:[-_.][a-z]+)+$/
    : /^[a-z][a-z_-]*(?:\.[a-z][a-zA-Z_-]*)+$|^[A-Z][A-Za-z]*(?::[A-Z][A-Za-z]*)+$/
  const name = value.replaceAll(/\.\{\w{1,30}\}/g, '')
  return (
    value.length <= 100 && isName.test(name) && wordShare(value) >= 0.5 && HEADS.has(wordsOf(value).at(-1) as string)
  )
}

/** As long as MD5, SHA-1, SHA-256 and SHA-512 are in hexadecimal. */
const DIGEST = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128})$/i

/** `nextPageToken`, `$skiptoken`: https://google.aip.dev/158, https://learn.microsoft.com/graph/paging */
const PAGES = /(?:next_?page|page|pagination|continuation|continue|skip)[-_]?token$/i

/** A name that ends so holds what was computed from a secret. */
const HASH_NAME = /(?:hash|hashed|sha\d*|md5|digest|checksum|fingerprint|bcrypt)$/i

/** `password: "password"`, `API_KEY = "api_key"`, `tokenSecret: "TokenSecret"`, `JWTSecretKey = "JWTSecret"`. */
function sameWords(value: string, name: string): boolean {
  const flat = (text: string) => text.replaceAll(/[^A-Za-z0-9]/g, '').toLowerCase()
  const short = flat(value)
  const named = flat(name)
  return (
    (short.length > 2 && (named.endsWith(short) || named.endsWith(`${short}key`) || named.endsWith(`${short}name`))) ||
    (named.length > 11 && short.includes(named) && wordShare(value) > 0.6) ||
    (/^[a-z]+(?:[A-Z][a-z]+)+$/.test(value) &&
      /(?:key|token)$/.test(named) &&
      named.length > 5 &&
      short.endsWith(named))
  )
}
