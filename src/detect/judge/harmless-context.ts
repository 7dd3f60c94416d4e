import type { Match, Source } from '../types.ts'

/** Attributes that Vue and Angular evaluate: `:secret="tab.isSecret"`, `v-bind:token="x"`, `[password]="value"`. */
const BOUND = /(?:^|\s)(?:(?::|v-bind:|v-model:)[\w.-]{1,60}|\[[\w.-]{1,60}\])="$/

/** `<img src="https://…?token=`, `![logo](https://…?key=` */
const PICTURE =
  /(?:<img\s[^<>\n]{0,80}\bsrc=\{?\\?["'`]|!\[[^\]\n]{0,60}\]\()https?:\/\/[^\s"'`<>()]{1,120}[?&](?:amp;)?[\w-]{0,20}(?:key|token)=$/i

/** How far around a match is looked, in characters each way. */
const REACH = 600

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Why what stands around a match says that it is no secret; undefined where nothing does. */
export function harmlessContextReason(match: Match, { path, text }: Source): string | undefined {
  const { secret, start, rule } = match
  const name = match.assignment?.name ?? ''
  if (isSealed(secret, text)) return 'it is encrypted for a cluster (SealedSecret)'
  if (match.assignment && /^0x[0-9a-fA-F]{40}$/.test(secret) && !/secret|priv|passw|pwd|api/i.test(name))
    return 'it is an address on Ethereum'
  const before = text.slice(Math.max(0, start - 80), start)
  if (match.assignment && BOUND.test(before) && /^!?[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*)*$/.test(secret))
    return 'it is an expression of a template'
  // https://developer.qiniu.com/kodo/1202/download-token: of one address, until that second
  if (/[?&](?:amp;)?(?:e|exp|expires?|deadline)=\d{9,11}&(?:amp;)?token=$/i.test(before))
    return 'it signs one address for a time'
  const shown = pictureReason(secret, text.slice(Math.max(0, start - 240), start)) ?? signingReason(match, before)
  if (shown) return shown
  if (keepsFromForging(name, secret)) return 'it only keeps other sites from sending forms'
  // what stands behind "Basic" is decoded and judged as a user and a password
  if (match.assignment && /\bbasic\s{1,3}["'`]?$/i.test(before) && isCredentials(secret))
    return 'it is base64 of a user and a password'
  // https://html.spec.whatwg.org/multipage/dom.html#custom-data-attribute
  if (/^data-[\w-]{1,40}-key$/i.test(name)) return 'its name is an attribute by which elements are told apart'
  // `get '/reset/:token' => 'passwords#edit'`, `"/reset/:token": resetPassword`
  if (match.assignment && /\/:[\w-]{1,40}["'`](?:\s{0,3}=>|,|:)\s{0,3}["'`]?$/.test(before))
    return 'its name is a parameter in the path of a route'
  if (
    match.assignment &&
    /\.(?:[cm]?[jt]sx?|py|rb|go|java|kt|php|cs|vue|svelte|s?css|html?|md|ya?ml|json)$/i.test(name)
  )
    return 'its name is that of a file'
  // Helm restarts pods where this changes: https://helm.sh/docs/howto/charts_tips_and_tricks/#automatically-roll-deployments
  if (/checksum\/[\w.-]{1,60}["']?\s{0,2}:\s{0,2}["']?$/.test(before)) return 'it is a checksum'
  // https://www.rfc-editor.org/rfc/rfc8839#section-5.4: good for one session
  if (/^ice-pwd$/i.test(name) && /a=ice-pwd:$/.test(before)) return 'it belongs to one session (SDP)'
  // `AuthMethod::OrgApiKey => "api.organization"`
  if (
    match.assignment &&
    /::[A-Z]\w{0,60}\s{0,8}=>\s{0,3}["'`]$/.test(before) &&
    /^[a-z]+(?:[ ._/-][a-z]+)*$/i.test(secret)
  )
    return 'it puts an enumeration into words'
  if (
    /(?:gpg|pgp)[ _-](?:key|fingerprint)\W{0,4}$|\bgpg2?\s[^\n]{0,60}--?(?:default-key|local-user|recipient|encrypt-to|recv-keys?|[ur])[ =]\W?$/i.test(
      before,
    ) &&
    /^(?:0x)?[0-9A-F]{16,40}$/i.test(secret)
  )
    return 'it is the fingerprint of an OpenPGP key'
  if (/^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128})$/i.test(secret) && isSaidHash(text, start))
    return 'a comment says that it is a hash'
  if (
    isMavenGroup(name) &&
    /^[a-z][\w.:-]*$/.test(secret) &&
    /["'`(\s<>]$/.test(text.slice(0, start - name.length - 1).slice(-1))
  )
    return 'it is a Maven coordinate'
  const isTold = rule.assigned === undefined || /pass/i.test(name)
  if (isTold && UUID.test(secret) && /aaguid|passkey/i.test(path + around(match, text)))
    return 'it names a model of authenticator (AAGUID)'
  return undefined
}

/** Why a value in the address of a picture may be seen. */
function pictureReason(secret: string, before: string): string | undefined {
  // https://docs.codecov.com/docs/status-badges, https://shields.io/badges/codecov: good for the badge alone
  if (/\/badge\.svg\?(?:badge_)?(?:token|key)=$|\/img\.shields\.io\/[^\s"'<>]{1,70}[?&]token=$/.test(before))
    return 'it shows a badge'
  // https://docs.logo.dev/introduction, as of keys that pages hold
  return /^pk[_.]/.test(secret) && PICTURE.test(before)
    ? 'a page fetches a picture with it, and it says that it may be published'
    : undefined
}

/** What a request that AWS's protocol signs says of its key: https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html */
function signingReason({ secret, assignment }: Match, before: string): string | undefined {
  if (/X-Amz-Credential=(?:ASIA\w{0,20})?$/i.test(before) && /^ASIA|^(?:%2F|\/)/.test(secret))
    return 'a signed request names the key of a session, without its secret key'
  if (assignment && /^A[A-Z]{3}[A-Z2-7]{16}(?:\/|%2F)\d{8}(?:\/|%2F)[a-z]{2}-/.test(secret))
    return 'it names a key and where it signs, without its secret key'
  return undefined
}

/** Why what stands around a match says that it is meant to be seen, or only names a key: it is worth a warning at most. */
export function publicContextReason(match: Match, { text }: Source): string | undefined {
  const { secret, start, end, rule } = match
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
  if (
    /^A[A-Z]{3}/.test(secret) &&
    /^(?:%2F|\/)\d{8}(?:(?:%2F|\/)[a-z0-9-]{1,40}){2}(?:%2F|\/)aws4_request/.test(text.slice(end, end + 140))
  )
    return 'a signed request names it, without its secret key'
  // https://www.twilio.com/docs/glossary/what-is-a-sid
  if (/^AC[0-9a-f]{32}$/.test(secret)) return 'it is the id of an account at Twilio, without its token'
  // https://firebase.google.com/docs/projects/api-keys
  if (/^AIza/.test(secret) && FIREBASE.test(around(match, text))) return 'Firebase ships it with every app'
  // https://www.algolia.com/doc/guides/security/api-keys/#search-only-api-key
  if (/^[0-9a-f]{32}$/.test(secret) && !rule.neverPublic && isAlgoliaSearch(match, text, start))
    return 'it searches an index of Algolia, as every visitor of the site may'
  return undefined
}

/** Settings that stand beside the key in the files that Firebase generates for apps. */
const FIREBASE = /messagingSenderId|MESSAGING_SENDER_ID|GCM_SENDER_ID|mobilesdk_app_id|authDomain|AUTH_DOMAIN/

function isAlgoliaSearch({ assignment }: Match, text: string, start: number): boolean {
  const near = text.slice(Math.max(0, start - 300), start + 300)
  if (!/app_?id["']?\s{0,3}[:=]\s{0,3}["'`][A-Z0-9]{10}["'`]/i.test(near) || !/index_?name|docsearch/i.test(near))
    return false
  return !/admin|write|secret/i.test(assignment?.name ?? near)
}

/** By the name, as in https://learn.microsoft.com/aspnet/core/security/anti-request-forgery, or in a cookie. */
function keepsFromForging(name: string, value: string): boolean {
  return (
    /[cx]srf\w{0,20}token|request_?verification_?token$|anti_?forgery/i.test(name) ||
    /^[\w.-]{0,20}[cx]srf[\w.-]{0,20}=[^;\s]{1,200}$/i.test(value)
  )
}

function isCredentials(value: string): boolean {
  return /^[\x20-\x7e]*:[\x20-\x7e]*$/.test(Buffer.from(value, 'base64').toString('latin1'))
}

/** `# sha256 of 'a test'` on the line above, or behind. */
function isSaidHash(text: string, start: number): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const from = text.lastIndexOf('\n', lineStart - 2) + 1
  return /(?:#|\/\/|\*|--)[^\n]{0,80}\b(?:sha-?\d{1,3}|md5|hash|digest)\b[^\n]{0,12}\bof\b/i.test(
    text
      .slice(Math.max(from, start - 400), start + 300)
      .split('\n', 2)
      .join('\n'),
  )
}

/**
 * What `kubeseal` makes begins with the length of the session key, 512 bytes.
 * https://github.com/bitnami-labs/sealed-secrets/blob/main/docs/developer/crypto.md
 */
function isSealed(value: string, text: string): boolean {
  return (
    /^Ag[A-D][A-Za-z0-9+/]{120,}={0,2}$/.test(value) && (value.length > 680 || /^kind: ["']?SealedSecret/m.test(text))
  )
}

/** `io.jsonwebtoken` in `io.jsonwebtoken:jjwt-api:0.12.3`. https://maven.apache.org/pom.html#maven-coordinates */
function isMavenGroup(name: string): boolean {
  return /^(?:io|com|org|net|dev|de|me|app|co)(?:\.[a-z][a-z0-9_-]*){1,5}$/.test(name)
}

function around({ start, end }: Match, text: string): string {
  return text.slice(Math.max(0, start - REACH), end + REACH)
}
