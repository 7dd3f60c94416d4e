import type { ShippedRule } from '../rule.ts'

/** The alphabet of Bech32, upper case as age prints its identities. */
const BECH32 = '[AC-HJ-NP-Z02-9]'

const body = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L'.repeat(2).slice(0, 58)

export const age: readonly ShippedRule[] = [
  {
    id: 'age-secret-key',
    name: 'age secret key',
    risk: 'Decrypts every file that was encrypted for this identity, SOPS files included.',
    keywords: ['age-secret-key-', 'age-plugin-'],
    pattern: new RegExp(`AGE-SECRET-KEY-(?:1|PQ-1)${BECH32}{58}|AGE-PLUGIN-[A-Z0-9]{2,24}-1${BECH32}{30,500}`, 'g'),
    confidence: 'high',
    env: 'SOPS_AGE_KEY',
    revoke: null,
    source: 'https://github.com/C2SP/C2SP/blob/main/age.md',
    entropy: 3,
    examples: {
      match: [`# public key: age1...\nAGE-SECRET-KEY-1${body}`, `key = "AGE-PLUGIN-YUBIKEY-1${body}"`],
      noMatch: [`age1${body.toLowerCase()}`, 'AGE-SECRET-KEY-1...'],
    },
  },
]
