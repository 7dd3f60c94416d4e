import { meaningOf } from '../match/assignment-name.ts'
import type { Match, Source } from '../types.ts'
import type { FileKind } from './file-kind.ts'

/** An identifier and nothing else. */
const IDENTIFIER = /^[A-Za-z_][A-Za-z_]*$/

/**
 * Why a value is a part of what stands around it, of a table, a route, a list of fields or a call, and no secret; undefined where
 * it may be one. Only for values under a name.
 */
export function partOfTextReason(match: Match, { text }: Source, kind: FileKind): string | undefined {
  const { secret, start, end, assignment } = match
  if (!assignment) return undefined
  const { name, grammar, literal, quotedName } = assignment
  const { quote, rest } = literal
  const before = text.slice(Math.max(0, start - 200), start)
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
  // `OTHER_FIELDS = ("username", "email", "password", "totp_uri")`
  if (quotedName && quote && /^[a-z]+(?:_[a-z]+)+$/.test(secret) && isInTuple(before, rest))
    return 'it is one of several names'
  if (quote && /^[a-z]{2,8}(?:_[a-z]{2,8})?_$/.test(secret)) return 'it is what keys begin with'
  if (/^(?:"""|''')$/.test(quote) && /^#/.test(secret) && text.startsWith('\n', end)) return 'it is the text of a file'
  return kind.isDocs && !quote && grammar === 'assignment' && isArgument(secret, before, rest)
    ? 'it is an expression or an identifier of code'
    : undefined
}

/** Why what stands where a password does is none: a key of a map, a type, a port, a part of binary data. */
export function partOfPlaceReason(
  { start, end }: Match,
  { text, binary }: Source,
  password: string,
): string | undefined {
  if (binary && !/^[\x20-\x7e]+$/.test(password)) return 'it is a part of binary data'
  if (/^pass(?:word|wd)?\]+$/i.test(password)) return 'it only means "a password"' // `user[:pass]]@host`
  if (/^-{0,2}[a-z-]+ : [a-z]/.test(password)) return 'it is the help of an option'
  const behind = text.slice(end, end + 80)
  if (/^["'`]\s{0,4}:(?!:)/.test(behind)) return 'it is a key of a map'
  // https://docs.oracle.com/javase/specs/jvms/se21/html/jvms-4.html#jvms-4.3
  if (
    /^\|(?:false|null|none|void|undefined|string)\b|^(?:String|CharArray)[?!]$|^L[a-z]+(?:\/[\w$]+)+$/i.test(password)
  )
    return 'it is a type'
  if (/\b(?:be|is|are|was|were) identified by \\?["'`]?$/.test(text.slice(Math.max(0, start - 60), start)))
    return 'it stands in a sentence'
  // `http://localhost:3000@evil.host`
  if (
    /^\d{2,5}$/.test(password) &&
    /\/\/(?:localhost|\d{1,3}(?:\.\d{1,3}){3}):$/i.test(text.slice(Math.max(0, start - 140), start))
  )
    return 'it is a port'
  return undefined
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
