import { type BareFinding, pathFinding } from '../finding.ts'
import { pathFingerprint } from '../fingerprint.ts'
import { KEY_FILE } from '../rules/policy.ts'
import { fileKindOf } from './judge/file-kind.ts'

/** Containers of private keys by the bytes they begin with; `x` stands for any half byte. */
export const MAGIC: readonly (readonly [bytes: string, name: string])[] = [
  ['feedfeed0000000', 'a Java keystore'],
  ['cececece0000000', 'a Java keystore (JCEKS)'],
  ['03d9a29a67fb4bb5', 'a KeePass database'],
  ['03d9a29a65fb4bb5', 'a KeePass database'],
  ['3082xxxx02010330', 'a PKCS #12 container'], // RFC 7292: SEQUENCE { INTEGER 3, SEQUENCE
  ['3080020103', 'a PKCS #12 container'],
  ['3082xxxx020100300d06092a864886f70d010101', 'a private key (PKCS #8)'], // RFC 5208, rsaEncryption
  ['3082xxxx0201000282', 'a private key (PKCS #1)'], // RFC 8017: RSAPrivateKey, version 0, modulus
  ['30770201010420', 'a private key (SEC 1)'], // RFC 5915: ECPrivateKey of a 256-bit curve
]

/** Names of containers whose first bytes say little. Files of text, such as `id_rsa`, are judged by their text. */
export const NAME =
  /\.(?:p12|pfx|pkcs12|jks|jceks|bks|keystore|kdbx?|keychain(?:-db)?|agilekeychain|mobileprovision\.key)$|^(?:wallet\.dat|secring\.gpg|\.?htdigest|ntds\.dit|otr\.private_key)$/i

/** Android's debug keystore is the same everywhere and opens nothing (https://developer.android.com/studio/publish/app-signing#debug-mode). */
const HARMLESS = /^debug\.keystore$/i

/**
 * Judges a file that holds private keys in a form that is no text (N42).
 * @param head its first bytes
 * @returns null for all others; in tests and examples the finding is a warning
 */
export function keyFileFinding(path: string, head: Buffer, salt: string): BareFinding | null {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const what = containerOf(head.toString('hex')) ?? (NAME.test(name) && !isText(head) ? 'a key container' : null)
  if (!what || HARMLESS.test(name)) return null
  const { isTest, isExample } = fileKindOf(path)
  const rule = isTest || isExample ? { ...KEY_FILE, confidence: 'low' as const } : KEY_FILE
  return pathFinding(rule, path, pathFingerprint(KEY_FILE.id, path, salt), `This file is ${what}`)
}

function containerOf(hex: string): string | null {
  const found = MAGIC.find(([bytes]) => [...bytes].every((digit, at) => digit === 'x' || digit === hex[at]))
  return found?.[1] ?? null
}

/** A text by that name, such as the documentation of one, is no container. */
function isText(head: Buffer): boolean {
  return head.length > 0 && head.every((byte) => byte === 9 || byte === 10 || byte === 13 || (byte >= 32 && byte < 127))
}
