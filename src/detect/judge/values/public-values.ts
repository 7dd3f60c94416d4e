import { wordShare } from '../../words/language.ts'

/** Why a value may be seen by everybody, by its own text; undefined where it may not. */
export function publicValueReason(value: string): string | undefined {
  return PUBLIC.find(([holds]) => holds(value))?.[1]
}

const matches = (pattern: RegExp) => (value: string) => pattern.test(value)

const PUBLIC: readonly (readonly [holds: (value: string) => boolean, reason: string])[] = [
  // https://www.rfc-editor.org/rfc/rfc4253#section-6.6, https://www.rfc-editor.org/rfc/rfc5656#section-3.1
  [
    matches(
      /^(?:ssh-[a-z0-9-]{3,12} |ecdsa-sha2-nistp\d{3} )?AAAA(?:B3NzaC1yc2E|C3NzaC1lZDI1NTE5|B3NzaC1kc3M|E2VjZHNhLXNoYTIt)/,
    ),
    'it is a public key of SSH',
  ],
  // SubjectPublicKeyInfo of RSA, of elliptic curves and of Ed25519: https://www.rfc-editor.org/rfc/rfc5280#section-4.1
  [
    matches(
      /^(?:MII[BC]IjANBgkqhkiG9w0BAQEFAAOC|MIGfMA0GCSqGSIb3DQEBAQUAA4GN|MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE|MCowBQYDK2VwAyEA)/,
    ),
    'it is a public key',
  ],
  [matches(/^-{5}BEGIN (?:CERTIFICATE|(?:[A-Z]{2,3} )?PUBLIC KEY)-{5}/), 'it is a certificate or a public key'],
  [isPointOfP256, 'it is a public key, as for Web Push'],
  // https://developer.paypal.com/braintree/docs/guides/authorization/tokenization-key/
  [
    matches(/^(?:sandbox|production)_[a-z0-9]{8}_[a-z0-9]{16}$/),
    'it is a tokenization key of Braintree, made for browsers',
  ],
  // https://www.revenuecat.com/docs/projects/authentication
  [matches(/^(?:appl|goog|amzn|rcb|strp)_[A-Za-z0-9]{20,40}$/), 'it is a public key of RevenueCat, made for apps'],
  // Bitwarden writes what it has encrypted as type, initialization vector, ciphertext and code
  [
    matches(/^[0-7]\.[A-Za-z0-9+/]{22,24}={0,2}\|[A-Za-z0-9+/]{20,}={0,2}\|[A-Za-z0-9+/]{20,}={0,2}$/),
    'it is encrypted',
  ],
  // OpenSSL's language for ciphers, https://docs.openssl.org/master/man1/openssl-ciphers/#cipher-list-format
  [isCipherList, 'it is a list of ciphers'],
  // OpenPGP writes fingerprints in groups of four: https://www.rfc-editor.org/rfc/rfc9580#name-fingerprints
  [matches(/^(?:[0-9A-F]{4} {1,2}){9}[0-9A-F]{4}$/i), 'it is the fingerprint of an OpenPGP key'],
  // https://man7.org/linux/man-pages/man5/crontab.5.html, with seconds in many schedulers
  [matches(/^(?=.*\*)(?:[\d*,/?-]{1,20} ){4,6}[\d*,/?A-Z-]{1,20}$/i), 'it says when something runs'],
  // https://www.rfc-editor.org/rfc/rfc7518#section-3.1
  [matches(/^(?:[HREP]S(?:256|384|512)|ES256K|EdDSA)$/), 'it names an algorithm'],
  // https://docs.openssl.org/master/man1/openssl-enc/
  [
    matches(
      /^(?:id-)?(?:aes|camellia|aria|sm4|des|chacha20|rsa|ecdsa|hmac|pbkdf2)(?:[-_](?:\d{1,4}|[a-z]{2,8}\d{0,4})){1,3}$/i,
    ),
    'it names an algorithm',
  ],
  [matches(/^(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2}|:\d{1,5})?$/), 'it is an address of a network'],
  // https://neuromancer.sk/std/
  [
    matches(/^(?:prime\d{3}v\d|sec[pt]\d{3}[kr]\d|brainpoolP\d{3}[rt]1|(?:x|ed|X|Ed|curve|Curve)(?:25519|448))$/),
    'it names an elliptic curve',
  ],
  // https://www.w3.org/TR/SVG2/paths.html#PathData
  [
    matches(
      /^[Mm]\s?-?[\d.]+(?:[\s,]|-)[\d.]+(?=[^A-Za-z]{0,40}[A-Za-z])(?:[MmLlHhVvCcSsQqTtAaZz\s,.\d-]|\d[eE]-?\d){6,}$/,
    ),
    'it is the path of a picture',
  ],
  // https://docs.oracle.com/javase/specs/jls/se21/html/jls-6.html#jls-6.7
  [isClassName, 'it is the name of a class'],
  // https://www.rfc-editor.org/rfc/rfc7518#section-4.1
  [matches(/^(?:A(?:128|192|256)(?:GCM)?KW|A(?:128|192|256)(?:GCM|CBC-HS\d{3}))$/), 'it names an algorithm'],
  // https://www.w3.org/TR/did-core/#did-syntax
  [matches(/^did:[a-z\d]+:[\w.:%-]+/), 'it is the name of a resource'],
  [matches(/^urn:[a-z][a-z0-9-]{1,30}:/i), 'it is the name of a resource'],
]

/** `org.acme.store.KeyStoreImpl`: packages, and a name of words. */
function isClassName(value: string): boolean {
  const name = /^(?:[a-z][a-z\d_]{1,30}\.){2,8}([A-Z][A-Za-z]{2,60})$/.exec(value)?.[1]
  return name !== undefined && wordShare(name) >= 0.6
}

const CIPHER =
  /^[-+!]?(?:[ae]NULL|EXP(?:ORT)?\d*|LOW|MEDIUM|HIGH|ALL|DEFAULT|MD5|RC4|3?DES|SEED|IDEA|SRP|DSS|PSK|k?A?EC?DHE?|EECDH|EDH|k?RSA|aRSA|kDHd|kEDH|ECDSA|SHA\d*|SSLv\d|ADH|AECDH|CAMELLIA\d*|CHACHA20|AES(?:\d{3}|GCM)?|@STRENGTH)(?:$|[-+@])/

/** Whether at least two parts, and half of all, are what OpenSSL calls ciphers: `HIGH:!aNULL:!PSK`. */
function isCipherList(value: string): boolean {
  if (!/^[\w:!+@-]{8,400}["']?$/.test(value)) return false
  const parts = value.split(':').filter(Boolean)
  const ciphers = parts.filter((part) => CIPHER.test(part)).length
  return ciphers >= 2 && ciphers * 2 >= parts.length
}

const PRIME = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn

/**
 * Whether a value is a point of the curve P-256, uncompressed: an application server key of Web Push. Private keys have
 * 32 bytes, and no other 65 bytes lie on the curve but by a chance of one in 2^256.
 * https://www.rfc-editor.org/rfc/rfc8292#section-3.2
 */
function isPointOfP256(value: string): boolean {
  if (!/^B[A-P][A-Za-z0-9_+/-]{85}=?$/.test(value)) return false
  const hex = Buffer.from(value, 'base64').toString('hex')
  const [x, y] = [BigInt(`0x${hex.slice(2, 66)}`), BigInt(`0x${hex.slice(66)}`)]
  return (y * y - (x * x * x - 3n * x + B)) % PRIME === 0n
}
