import type { Checksum } from '../../../rules/rule.ts'
import { crc32 } from './crc32.ts'
import { isServiceRole } from './jwt.ts'

/** What a checksum says: it proves the token real, it proves it made up, or it does not apply to this form. */
export type ChecksumVerdict = 'right' | 'wrong' | 'unknown'

/** Checks the part of `secret` that its provider computes from the rest. */
export function checksumVerdict(checksum: Checksum, secret: string): ChecksumVerdict {
  const right = CHECKS[checksum](secret)
  return right === undefined ? 'unknown' : right ? 'right' : 'wrong'
}

const CHECKS: Readonly<Record<Checksum, (secret: string) => boolean | undefined>> = {
  'github-crc32': (secret) => endsInCrc32(/^(?:gh[pousr]|github_pat|npm)_([A-Za-z0-9_]+)$/.exec(secret)?.[1]),
  'npm-crc32': (secret) => endsInCrc32(/^npm_([A-Za-z0-9]+)$/.exec(secret)?.[1]),
  'jwt-header': isJwtHeader,
  'supabase-service-role': isServiceRole,
  'aws-account': (secret) => accountOf(secret) !== undefined || undefined,
  luhn: passesLuhn,
  'base64-json': (secret) => /^\s*[{[]/.test(decode(secret)),
  'nkey-crc16': endsInCrc16,
}

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/**
 * GitHub's and npm's tokens end in six base-62 digits of the CRC-32 of the 30 characters before them.
 * https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 */
function endsInCrc32(body: string | undefined): boolean | undefined {
  if (body?.length !== 36) return undefined
  let value = 0
  for (const digit of body.slice(30)) value = value * 62 + BASE62.indexOf(digit)
  return value === crc32(body.slice(0, 30))
}

/** The first part of a JWT is base64url of a JSON object. https://www.rfc-editor.org/rfc/rfc7515#section-4 */
function isJwtHeader(secret: string): boolean {
  try {
    const header: unknown = JSON.parse(decode(secret.split('.', 1)[0] ?? ''))
    return typeof header === 'object' && header !== null
  } catch {
    return false
  }
}

/**
 * The account number in an AWS access key id: 40 bits behind the prefix and one bit, base 32; undefined for ids from before 2019.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetAccessKeyInfo.html
 */
function accountOf(keyId: string): number | undefined {
  if (!/^A[A-Z0-9]{3}[A-Z2-7]{16}$/.test(keyId)) return undefined
  let bits = 0n
  for (const digit of keyId.slice(4)) bits = bits * 32n + BigInt(BASE32.indexOf(digit))
  const account = Number((bits >> 39n) & 0xffffffffffn)
  return account < 1e12 ? account : undefined
}

/** https://www.iso.org/standard/70484.html (ISO/IEC 7812-1, annex B) */
function passesLuhn(secret: string): boolean {
  const digits = [...secret.replaceAll(/\D/g, '')].reverse().map(Number)
  const sum = digits.reduce(
    (total, digit, at) => total + (at % 2 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit),
    0,
  )
  return digits.length > 0 && sum % 10 === 0
}

/** NATS keys are base 32 of type, key and a CRC-16 (XMODEM, little endian). https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth */
function endsInCrc16(secret: string): boolean {
  const bytes: number[] = []
  let bits = 0
  let value = 0
  for (const digit of secret) {
    value = ((value << 5) | BASE32.indexOf(digit)) & 0xffff
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push((value >> bits) & 0xff)
  }
  const [low = 0, high = 0] = bytes.splice(-2)
  let crc = 0
  for (const byte of bytes) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff
  }
  return crc === ((high << 8) | low)
}

function decode(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8')
}
