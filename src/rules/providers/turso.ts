import type { ShippedRule } from '../rule.ts'

export const turso: readonly ShippedRule[] = [
  {
    id: 'turso-auth-token-url',
    name: 'Turso token in an address',
    risk: 'Reads and changes the whole database.',
    keywords: ['libsql://'],
    pattern:
      /libsql:\/\/[^\s'"<>?]{5,200}\?(?:[^\s'"<>&]{1,60}&)?authToken=(?<secret>[A-Za-z0-9_-]{20,200}\.[A-Za-z0-9_-]{20,600}\.[A-Za-z0-9_-]{40,200})/g,
    confidence: 'high',
    env: 'TURSO_AUTH_TOKEN',
    revoke: 'https://app.turso.tech',
    source: 'https://docs.turso.tech/sdk/authentication',
    entropy: 3.5,
    examples: {
      match: ['libsql://shop-me.turso.io?authToken={=jwt:"a":"rw","iat":1700000000}'],
      noMatch: ['libsql://shop-me.turso.io?authToken=$TOKEN', 'libsql://shop-me.turso.io'],
    },
  },
]
