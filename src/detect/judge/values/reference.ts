import { HEADS } from '../../match/assignment-name.ts'
import type { Literal } from '../../match/literal.ts'
import type { Match } from '../../types.ts'
import { surprise, wordShare, wordsOf } from '../../words/language.ts'

/** Values that mean nothing by themselves, in lower case. */
export const EMPTY: ReadonlySet<string> = new Set(
  (
    'null nil none true false undefined nan yes no on off default required optional todo void unset empty string str text ' +
    'int integer number bool boolean any object bytes byte char varchar password secret token key unknown never symbol ' +
    'current-password new-password one-time-code hashed encrypted ' +
    'uint8array buffer list dict array map aws4-hmac-sha256 hmac-sha256 hmac-sha1 ntlm negotiate kerberos plain login oauth oauth2 utf-8 utf8 ascii hex base64 latin1 binary uuid basic bearer digest function self this cls super props args env value values'
  ).split(' '),
)

/**
 * What a value written with a reference to a secret looks like, in templates, shells, CI files and secret managers.
 * `$` for an S begins passwords as well: `$ecr3t!` is one, with a digit in the name and a sign that ends no reference.
 */
const REFERENCES: readonly (readonly [RegExp, string])[] = [
  [/^ENC[[(]|^\{cipher\}|^AQICAH/, 'it is encrypted'],
  [
    /^\$(?:2[abxy]?|1|5|6|7|8|9\$[./A-Za-z0-9]{14}|y|apr1|argon2(?:id?|d)|pbkdf2[\w-]*|scrypt|bcrypt[\w-]*)\$|^\{(?:SSHA|SHA|MD5|CRYPT|bcrypt|pbkdf2|noop)/i,
    'it is a password hash',
  ],
  [/^["']*\\?\$[{(]/, 'it is a shell variable'],
  [/\$\{[^}]*\}|\$\([^)]*\)|#\{[^}]*\}|\{\{|<%|\{%|\$env:|\$\{\{/, 'it is filled in by a template'],
  [/^(?:[#$%]?\{{1,2}|\$\()$/, 'it is filled in by a template'],
  [/^%[-\d.]*[sdvqx]|%\(\w+\)s|^\{\d*\}|^\{[A-Za-z_]\w*\}/, 'it is a format string'],
  [
    /^(?:process|import\.meta|os|System|ENV|env|environ|secrets|vars|config|var|local|data|module|self|this|params|args|props|options|opts|settings)\??\.\w/,
    'it is read from elsewhere',
  ],
  [
    /^(?:vault|secretref|ref\+\w+|op|ssm|awskms|gcpkms|keychain|keyring|credstash|sops|file|env|ENC|encrypted|resolve|arn|projects|secretsmanager|kms|azurekeyvault):|^projects\/|^\{?\{?resolve:|^@Microsoft\.KeyVault|^!(?:Ref|Sub|GetAtt|ImportValue|vault|secret|env)/i,
    'it points to a secret manager',
  ],
  [/^&(?:#\d{2,4}|quot|lt|gt|amp|apos);?$/, 'it is an HTML entity'],
  [/^[`"']?\s*\+\s|\s\+\s*[`"']?$/, 'it is put together from parts'],
  [/^[~^<>=v]{0,2}\d+(?:\.\d+){1,3}(?:-[a-z]+(?:\.\d+)?)?$/, 'it is a version'],
  [
    /^(?=[^~^<>=|]{0,20}[~^<>=|])[~^<>=v]{0,2} ?\d+(?:\.[\dx*]+){0,3}(?:(?: \|\| | - |, ?| )[~^<>=v]{0,2} ?\d+(?:\.[\dx*]+){0,3}){1,9}$|^(?:npm|workspace|catalog):[~^<>=v*\d]/,
    'it is a range of versions',
  ],
  // Composer's `^11.35|^12.0`, NuGet's `[0.0.1, )`
  [
    /^[~^<>=v]{1,2}\d+(?:\.[\dx*]+){0,3}(?:(?:\|\|?|,)[~^<>=v]{0,2}\d+(?:\.[\dx*]+){0,3}){1,20}$|^[[(]\d*(?:\.\d+){0,3}, ?\d*(?:\.\d+){0,3}[\])]$/,
    'it is a range of versions',
  ],
  [
    /^(?:[a-z_]+(?::[\w,.-]+)?\|)*(?:required|nullable|confirmed|sometimes|string|min:\d+|max:\d+)(?:\|[A-Za-z_\d]+(?::[\w,.-]+)?)*$/,
    'it is a list of validation rules',
  ],
  [/^(?:md5|sha\d{1,3}|pbkdf2_sha\d+)[$:-]/i, 'it is a hash'],
  // `1.25e-6`, `0.075`: prices, rates and weights
  [/^[+-]?\d{1,12}(?:\.\d{1,12})?[eE][+-]?\d{1,3}$|^[+-]?\d{1,4}\.\d{1,12}$/, 'it is a number'],
  // https://www.iana.org/assignments/sasl-mechanisms, https://www.rfc-editor.org/rfc/rfc3748
  [
    /^(?:(?:S?CRAM|DIGEST)-[A-Z0-9-]{2,20}|X?OAUTH(?:2|BEARER)?|GSS(?:API|-SPNEGO)|(?:MS-?CHAP|PEAP|EAP|CHAP|PAP|TTLS)(?:-?v?\d)?(?:-[A-Z]{2,8})?)$/i,
    'it names a way to authenticate',
  ],
  // `yyyy-MM-dd'T'HH:mm:ss`
  [
    /^(?=.*(?:yy|YY|[dD]{2}|HH|hh))['"]?(?:[yYMdDHhmsSaAzZE]{1,5}['T]{0,3}[\s,.:/'-]{0,3}){2,9}$/,
    'it is a format of dates',
  ],
  [/(?:\[[^\]\s]{3,40}\]|\\[wd])\{\d{1,4}(?:,\d{0,4})?\}/, 'it is a pattern'],
]

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
    /^[ \t]*(?:\+|\.\.?[ \t]*["'$]|\.[ \t]+[A-Za-z]|\.\.[A-Za-z]|\.[A-Z]{2}|<>|%[ \t]*[\w(]|&[ \t])/.test(
      literal.rest,
    ) &&
    value.length < 16
  )
    return 'it is a part of an expression'
  if (!quote && (/\w\$\{/.test(value) || namesVariable(/\w\$([A-Za-z_]\w{3,})/.exec(value)?.[1] ?? '', '!')))
    return 'it is filled in by a shell'
  if (quote && isCode && NAMES.test(value.replaceAll('_', '-'))) return 'it names a variable'
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
  if (/^sid$/i.test(name) && ID.test(value)) return 'it is the id of a statement or of an account'
  return sameWords(value, name) ? 'it only repeats its name' : undefined
}

/**
 * Whether a value begins with the name of a variable, as in `$DB_PASSWORD`, `$dbPassword/x` and `%APPDATA%`. `$` also
 * begins passwords, and stands in them for an S: what follows it is then no name that anybody would give.
 */
function isVariable(value: string): boolean {
  if (/^\$\$?\d$/.test(value)) return true
  const dollar = /^["']*\\?\$\$?(?:env:|ENV\{)?([A-Za-z_]\w*)([!#^*~]|&\d)?/.exec(value)
  if (dollar) return namesVariable(dollar[1] as string, dollar[2])
  const percent = /%([A-Za-z_][\w.():]+)%/.exec(value)?.[1] ?? ''
  return /^[A-Z_]|\w{4}/.test(percent) && namesVariable(percent)
}

/** Whether a name is one that people give to variables. @param behind what surrounds it and is part of no name: `$ecr3t!` */
function namesVariable(name: string, behind = ''): boolean {
  if (/^[A-Z_][A-Z0-9]*(?:_[A-Z0-9]+)*$/.test(name)) return name.length < 24 || name.includes('_')
  if (!/\d/.test(name)) return name !== ''
  if (behind) return false
  return name.length < 8 || surprise(name) < 6.5 || wordShare(name) > 0.5
}

/** A match as a literal with its quote, if it stands directly behind one, and what follows it. */
export function surroundings({ secret, start, end }: Match, text: string): Literal {
  const quote = /["'`]/.exec(text[start - 1] ?? '')?.[0] ?? ''
  return {
    value: secret,
    start,
    end,
    quote,
    wrapper: '',
    isDefault: false,
    rest: text.slice(end, end + 60).split('\n', 1)[0] ?? '',
  }
}

/** An address or a path without a password in it. */
function placeReason(value: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(value))
    return /:\/\/[^/\s]*:[^/@\s]+@/.test(value) ? undefined : 'it is an address'
  if (
    /^(?:\.{0,2}|~|[A-Za-z]:)[\\/][\w@.~ -]+(?:[\\/][\w@.~ -]*)*$/.test(value) &&
    !/^\/[A-Za-z0-9+/]{30,}=*$/.test(value)
  )
    return 'it is a path'
  if (
    /^[\w.-]+(?:\/[\w.-]+)*\.(?:pem|key|crt|cer|json|ya?ml|txt|html?|php|[jt]sx?|py|rb|go|java|md|p12|pfx|jks|conf|cfg|ini|env|svg|png|css|s?ql|sh|gpg|asc|pub|xml|properties|erb|vue|toml)$/i.test(
      value,
    )
  )
    return 'it is a file name'
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(value)) return 'it is a mail address'
  if (/^\d{1,4}([-/.:])\d{1,2}\1\d{1,4}/.test(value)) return 'it is a date or a version'
  if (
    /^(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?$|^(?:[\w-]+\.)+(?:com|org|net|io|dev|local|localhost|internal)(?::\d+)?(?:\/|$)/.test(
      value,
    )
  )
    return 'it is a host'
  return undefined
}

/** Bare text that a program reads as code: calls, members, operators, identifiers. */
function isExpression({ value, rest }: Literal, isCode: boolean): boolean {
  if (/^[[({]/.test(rest) || /^[&*!-]?[A-Za-z_$][\w$]*(?:(?:\.|::|->|\?\.)[A-Za-z_$][\w$]*)+[;,)]?$/.test(value))
    return /^[[({]/.test(rest) || (surprise(value) < 6 && (isCode || wordsOf(value).length > 1))
  if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(value) || /^[[({]|\w\(|\)$|=>|->/.test(value)) return true
  if (isCode && /^[A-Za-z_]\w*\[\w*\]$/.test(value)) return true
  return isCode && /^[A-Za-z_$]*$/.test(value) && surprise(value) < 6
}

/** Calls whose argument is text with gaps, or a pattern; and the gaps. */
const FORMATS = /(?:printf|format|Errorf|interpolate|f?mt)$/i
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
 * Whether a value is the name that a program keeps a secret under: dotted (`storage.mysql.password`), or handed to a call that
 * looks it up (`c.String("grpc-secret")`).
 */
function namesSetting(value: string, wrapper: string): boolean {
  const isName = wrapper ? /^[a-z]+(?:[-_.][a-z]+)+$/ : /^[a-z][a-z_-]*(?:\.[a-z][a-zA-Z_-]*)+$/
  return (
    value.length <= 100 && isName.test(value) && wordShare(value) >= 0.5 && HEADS.has(wordsOf(value).at(-1) as string)
  )
}

/** A name that ends so holds what was computed from a secret. */
const HASH_NAME = /(?:hash|hashed|sha\d*|md5|digest|checksum|fingerprint|bcrypt)$/i

/** `password: "password"`, `API_KEY = "api_key"`, `tokenSecret: "TokenSecret"`. */
function sameWords(value: string, name: string): boolean {
  const flat = (text: string) => text.replaceAll(/[^A-Za-z0-9]/g, '').toLowerCase()
  const short = flat(value)
  const named = flat(name)
  return (
    (short.length > 2 && named.endsWith(short)) ||
    (named.length > 11 && short.includes(named) && wordShare(value) > 0.6)
  )
}
