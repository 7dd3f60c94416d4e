import { HEADS, meaningOf } from '../match/assignment-name.ts'
import type { Match, Source } from '../types.ts'
import { isCommonWord, wordsOf } from '../words/language.ts'
import type { FileKind } from './file-kind.ts'
import { isFromMachine, isStrong } from './values/value-strength.ts'

/** An identifier and nothing else. */
const IDENTIFIER = /^[A-Za-z_][A-Za-z_]*$/

/**
 * Why a value is a part of what stands around it, of a table, a route, a list of fields or a call, and no secret; undefined where
 * it may be one. Only for values under a name.
 */
export function partOfTextReason(match: Match, source: Source, kind: FileKind): string | undefined {
  const { path, text, binary } = source
  const { secret, start, end, assignment } = match
  if (!assignment) return undefined
  const { name, grammar, literal, quotedName } = assignment
  const { quote, rest } = literal
  const before = text.slice(Math.max(0, start - 200), start)
  if (binary && !/^[\x20-\x7e]+$/.test(secret)) return 'it is a part of binary data'
  if (!quote && /^\d{1,9}$/.test(secret) && isCounted(Number(secret), before, rest))
    return 'the entries around it are numbered one by one'
  if (quotedName && isRoute(name, before)) return 'its name is the path of a route'
  // https://openid.net/specs/openid-connect-core-1_0.html#NonceNotes
  // https://www.rfc-editor.org/rfc/rfc7616#section-3.3
  if (
    meaningOf(name).head === 'nonce' &&
    !/oauth_?nonce|oauth_timestamp/i.test(text.slice(Math.max(0, start - 400), end + 400))
  )
    return 'it is sent along once'
  if (/^[0-9A-F]{40}$|^[0-9a-f]{40}$/.test(secret) && /thumbprint/i.test(`${before}${text.slice(end, end + 160)}`))
    return 'it is the thumbprint of a certificate'
  if (!quote && !kind.isConfig && /^[1-9]\d{3,7}$/.test(secret) && Number(secret) % 3600 === 0)
    return 'it is a number of seconds'
  // https://yaml.org/spec/1.2.2/#71-alias-nodes
  if (!quote && /^\*[\w-]+$/.test(secret) && text.includes(`&${secret.slice(1)}`)) return 'it is an alias of YAML'
  // https://concourse-ci.org/vars.html, https://bosh.io/docs/cli-int/
  if (!quote && /^[^\n]*\(\([\w./:-]{1,80}\)\)/.test(rest)) return 'it is filled in by a template'
  if (/\{\s{0,4}["'`]$/.test(before) && IDENTIFIER.test(secret) && /^[ \t]*:(?!:)/.test(rest))
    return 'it is a key of a map'
  if (meaningOf(name).head === 'token' && /^[A-Z]{4,12}$/.test(secret) && quotedName && kind.isConfig)
    return 'it is a word of a language'
  if (quote && /^[ \t]*,[ \t]*choices[ \t]*=/.test(rest)) return 'it is one of several choices'
  if (grammar === 'comparison' && IDENTIFIER.test(secret) && meaningOf(name).words.some((word) => CHANGES.test(word)))
    return 'it says when the secret is changed'
  // https://spec.graphql.org/October2021/#sec-Type-References
  if (!quote && /\.(?:graphqls?|gql)$/i.test(path) && /^\[{0,2}[A-Z][A-Za-z]*!?(?:\]!?){0,2}$/.test(secret))
    return 'it is a type'
  if (isFilledInByCode(secret, before)) return 'it is filled in by a program'
  if (/\b(?:sha-?\d{1,3}|md5|hash|digest) of [\w ]{1,40}[:=]\s{0,3}["'`]?$/i.test(before)) return 'it is a hash'
  // https://developer.apple.com/library/archive/documentation/General/Conceptual/DevPedia-CocoaCore/PropertyList.html
  if (grammar === 'element' && name === 'key' && /\.plist$/i.test(path)) return 'it is the name of a property'
  if (isId(match, before)) return 'it is an id'
  if (namesIt(match, kind, text)) return 'it names a secret that is kept elsewhere'
  if (quotedName && HOST.test(name) && HOST.test(secret)) return 'it is one of several hosts'
  if (quotedName && /^_\w*_$/.test(name)) return 'it stands behind the name of a table'
  // `OTHER_FIELDS = ("username", "email", "password", "totp_uri")`
  if (quotedName && quote && isName(secret) && /["'`]\s{0,3},\s{0,3}["'`]$/.test(before) && /^\s*[,)\]}]/.test(rest))
    return 'it is one of several names'
  if (quotedName && quote && /^[a-z]+(?:_[a-z]+)+$/.test(secret) && isInTuple(before, rest))
    return 'it is one of several names'
  if (quote && /^[a-z]{2,8}(?:_[a-z]{2,8})?_$/.test(secret)) return 'it is what keys begin with'
  if (/^(?:"""|''')$/.test(quote) && /^#/.test(secret) && text.startsWith('\n', end)) return 'it is the text of a file'
  return kind.isDocs && !quote && grammar === 'assignment' && isArgument(secret, before, rest)
    ? 'it is an expression or an identifier of code'
    : undefined
}

/** `f"session-{user.id}"`, `$"{prefix}-key"`, unless a secret stands beside what is filled in. */
function isFilledInByCode(value: string, before: string): boolean {
  return (
    /(?:[^\w][rR]?[fF][rR]?(?:"""|'''|["'])|\$@?")$/.test(before) &&
    /(?:^|[^{])\{[A-Za-z_][^{}]{0,80}\}/.test(value) &&
    !value.split(/\{[^{}]{0,80}\}/).some((part) => isFromMachine(part) || isStrong(part))
  )
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** `credential_id`, `keyId`; `sid = "6ba7b810-…"`; `addClient("6ba7b810-…", "…")`, whose secret follows. */
function isId({ secret, assignment }: Match, before: string): boolean {
  const { name = '', literal } = assignment ?? {}
  if (/(?:credential|key|token)(?:_id|Id|-id)$/.test(name) && !/secret|access/i.test(name)) return true
  if (!UUID.test(secret)) return false
  // `('9944614a-…', 'password', '3a9ea34f-…', …)`: the values of a row
  if (literal?.quote === "'" && /['\w)]\s{0,4},\s{0,4}'\w+'\s{0,4},\s{0,4}'$/.test(before) && isFollowed(literal.rest))
    return true
  return /(?:^|[^A-Za-z])sid$/i.test(name) || (literal?.wrapper !== '' && isFollowed(literal?.rest ?? ''))
}

function isFollowed(rest: string): boolean {
  return /^[ \t]*,/.test(rest)
}

/** https://external-secrets.io/latest/api/externalsecret/, https://kubernetes-csi.github.io/docs/secrets-and-credentials-storage-class.html */
function namesIt({ secret, assignment, end }: Match, { isConfig }: FileKind, text: string): boolean {
  const name = assignment?.name ?? ''
  if (!isConfig || !/^[a-z]+\d?(?:[-_][a-z]+\d?)*$/.test(secret)) return false
  if (/[-_]secret[-_]name$|SecretName$/.test(name)) return true
  // `jwt.secretKey` is a secret, and may be words
  return (
    /^secretKey$/.test(name) &&
    (/(?:_[a-z\d]+){2}$/.test(secret) || /^\s{1,40}remoteRef:/.test(text.slice(end, end + 60)))
  )
}

/** `mail.example`, `pass.example.org` */
const HOST = /^[a-z\d-]{1,60}(?:\.[a-z\d-]{1,60}){0,4}\.[a-z]{2,12}$/

/** `oldPassword`, `passwordConfirm`: words that humps tie together, one of them that of a secret. */
function isName(value: string): boolean {
  const words = /^[a-z]+(?:[A-Z][a-z]+)+$/.test(value) ? wordsOf(value) : []
  return words.some((word) => HEADS.has(word)) && words.every((word) => HEADS.has(word) || isCommonWord(word))
}

/** Why what stands where a password does is none: a key of a map, a type, a port, a part of binary data. */
export function partOfPlaceReason(
  { start, end }: Match,
  { text, binary }: Source,
  password: string,
): string | undefined {
  if (binary && !/^[\x20-\x7e]+$/.test(password)) return 'it is a part of binary data'
  if (/^pass(?:word|wd)?\]+$/i.test(password)) return 'it only means "a password"' // `user[:pass]]@host`
  if (/^-{0,2}[a-z-]+ : [a-z]|^--[a-z]+(?:-[a-z]+)*$/.test(password)) return 'it is an option of a command'
  if (/^\W?\w{2,20}\s{0,3}[:=]\s{0,3}(?:var|local|data|module|each|self)\.\w/.test(password))
    return 'it is read from elsewhere' // Terraform's `psk = var.psk`
  if (isLookedUp(password, text.slice(Math.max(0, start - 80), start))) return 'a call looks it up'
  const behind = text.slice(end, end + 80)
  if (/^["'`]\s{0,4}:(?!:)/.test(behind)) return 'it is a key of a map'
  // https://docs.oracle.com/javase/specs/jvms/se21/html/jvms-4.html#jvms-4.3
  if (
    /^\|(?:false|null|none|void|undefined|string)\b|^(?:String|CharArray)[?!]$|^L[a-z]+(?:\/[\w$]+)+$/i.test(password)
  )
    return 'it is a type'
  const sentence = text.slice(Math.max(0, start - 240), start)
  if (/\bidentified by \\?["'`]?$/.test(sentence) && !/\b(?:create|alter|grant|user|role|set)\b/i.test(sentence))
    return 'it stands in a sentence'
  // `http://localhost:3000@evil.host`
  if (
    /^\d{2,5}$/.test(password) &&
    /\/\/(?:localhost|\d{1,3}(?:\.\d{1,3}){3}):$/i.test(text.slice(Math.max(0, start - 140), start))
  )
    return 'it is a port'
  return undefined
}

/** `auth(getenv("CACHE_PASS"))`, `connect(settings.get("db_password"))`, `hash(document.getElementById("pw"))` */
function isLookedUp(value: string, before: string): boolean {
  const call = /([A-Za-z_]\w{0,40})!?\(\s{0,4}\\?["'`]$/.exec(before)?.[1]
  if (call === undefined) return false
  return /env$/i.test(call)
    ? /^[A-Za-z_]\w*$/.test(value)
    : /^(?:get|find|fetch|lookup|query|read)(?:$|[A-Z_])/.test(call) && /^[A-Za-z]+(?:[-_.][A-Za-z]+)*$/.test(value)
}

const CHANGES = /^(?:update|change|rotate|renew)$/

/** `"token": 1204, "tokens": 1205`, as vocabularies and enumerations have it. */
function isCounted(value: number, before: string, rest: string): boolean {
  const previous = /(\d{1,9})\s{0,4},\s{0,40}["'][^"'\n]{0,60}["']\s{0,4}:\s{0,4}$/.exec(before)?.[1]
  return previous !== undefined && Math.abs(value - Number(previous)) === 1 && /^\s*(?:,|\}|$)/.test(rest)
}

/** `'PATCH /users/:id/password': …` */
function isRoute(name: string, before: string): boolean {
  const key = /["'`]((?:[A-Z]{3,7} )?\/[^"'`\n]{0,120})["'`]\]?\s{0,4}(?:=>|:|,)\s{0,8}["'`]?$/.exec(before)?.[1]
  return key?.endsWith(`/${name}`) === true
}

function isInTuple(before: string, rest: string): boolean {
  return /[([]\s{0,4}(?:["'][a-z_]{2,30}["']\s{0,4},\s{0,4}){2,20}["']$/.test(before) && /^\s*[,)\]]/.test(rest)
}

/** `Server(name="Internal API", auth=verifier)` in documentation: an argument without quotes is a variable. */
function isArgument(value: string, before: string, rest: string): boolean {
  const call = before.slice(before.lastIndexOf('\n') + 1)
  return /^[a-z_]+$/i.test(value) && /^\s*\)/.test(rest) && /\w\((?:[^()]{0,120},)?\s{0,4}\w{1,40}=$/.test(call)
}

/** Whether base64 goes on for long on both sides, as of a picture: names of providers stand in it by chance. */
export function isInEncodedData({ start, end, lead = 0 }: Match, text: string): boolean {
  const from = start - lead
  return (
    /[A-Za-z0-9+/]{60}$/.test(text.slice(Math.max(0, from - 60), from)) &&
    /^[A-Za-z0-9+/=]{20}/.test(text.slice(end, end + 20))
  )
}
