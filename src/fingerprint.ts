import { createHmac, randomBytes, scrypt } from 'node:crypto'

/** Of OpenSSL's scrypt: 2^14 rounds of 8 blocks fill 16 MiB for each guess; `docs/allowlist.md` says what that costs. */
const COST = { N: 2 ** 14, r: 8, p: 1 }

const BYTES = 10

/** Computes fingerprints and remembers them, so that a value that stands in many places is hashed once. */
export type Fingerprinter = (rule: string, secret: string) => Promise<string>

/**
 * The stable id of a finding: a keyed hash of rule and secret, without path, line, commit or time, so that it survives
 * moves, renames, squashes and rebases, and is the same in the hook and in CI.
 *
 * A secret that could be guessed goes through scrypt first, so that testing a list of passwords against a fingerprint
 * costs real time; a long random token, which nobody can guess, through HMAC-SHA-256 alone.
 * @param salt the setting `salt`, which makes tables computed for another repository useless
 * @returns 80 bits as 16 characters of lower-case base 32
 */
export async function fingerprint(rule: string, secret: string, salt = ''): Promise<string> {
  return withRule(rule, await hashSecret(secret, salt))
}

/** Node takes as long to load its digests as Git to answer: whoever waits for Git has them loaded meanwhile. */
export function loadDigests(): boolean {
  return typeof createHmac === 'function'
}

/** The fingerprint of a finding on a whole path, such as an env file, which stays the same when its contents change. */
export function pathFingerprint(rule: string, path: string, salt = ''): string {
  return withRule(rule, hmac(`hushkey path 1\n${salt}`, path.normalize('NFC')))
}

/** A `fingerprint` with a memory. It is keyed by a hash under a key of this process: the secret is not kept. */
export function createFingerprinter(salt = ''): Fingerprinter {
  const key = randomBytes(32)
  const known = new Map<string, Promise<Buffer>>()
  return async (rule, secret) => {
    const name = hmac(key, secret).toString('base64')
    const hash = known.get(name) ?? hashSecret(secret, salt)
    known.set(name, hash)
    return withRule(rule, await hash)
  }
}

/**
 * Whether somebody with a list of passwords and rules to vary them could hit upon this text. Only what looks drawn at
 * random is not guessable: long, of many different characters, with letters and digits mixed throughout
 * (`MyCompanyPassword2024` has one such border). Wrong in doubt means slow, never weak.
 */
export function isGuessable(secret: string): boolean {
  const different = new Set(secret).size
  if (secret.length >= 200 && different >= 20) return false
  if (secret.length < 24 || different < 10) return true
  const borders = secret.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/g)?.length ?? 0
  return borders < secret.length / 8
}

function hashSecret(secret: string, salt: string): Promise<Buffer> {
  const key = `hushkey secret 1\n${salt}`
  if (!isGuessable(secret)) return Promise.resolve(hmac(key, secret))
  return new Promise((resolve, reject) => {
    scrypt(secret, key, 32, COST, (error, hash) => (error ? reject(error) : resolve(hash)))
  })
}

function withRule(rule: string, hash: Buffer): string {
  return base32(hmac(hash, `hushkey rule 1\n${rule}`).subarray(0, BYTES))
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/** RFC 4648, lower case; 80 bits need no padding. */
function base32(bytes: Buffer): string {
  let [text, bits, left] = ['', 0, 0]
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xfff
    for (left += 8; left >= 5; left -= 5) text += LETTERS[(bits >> (left - 5)) & 31]
  }
  return text
}
