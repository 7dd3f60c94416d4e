import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const readsSecrets = 'Reads, and often changes, the secrets it was given access to.'

export const akeyless: readonly ShippedRule[] = [
  nearby({
    id: 'akeyless-access-key',
    name: 'Akeyless access key',
    risk: readsSecrets,
    near: ['akeyless'],
    kind: ['key'],
    shape: /[A-Za-z0-9+/]{43}=/,
    env: 'AKEYLESS_ACCESS_KEY',
    revoke: 'https://console.akeyless.io',
    source: 'https://docs.akeyless.io/docs/auth-with-api-key',
    entropy: 3.8,
    examples: {
      match: ['AKEYLESS_ACCESS_KEY={b64:43}=', 'akeyless auth --access-key "{b64:43}="'],
      noMatch: ['AKEYLESS_ACCESS_ID=p-{a36:14}', 'AKEYLESS_ACCESS_KEY={b64:20}='],
    },
  }),
  {
    id: 'akeyless-token',
    name: 'Akeyless token',
    risk: readsSecrets,
    keywords: ['akeyless'],
    pattern: /akeyless[^\n\r]{0,60}?[\s=:'"](?<secret>[tu]-[0-9a-f]{32,128})(?![\w-])/gi,
    confidence: 'medium',
    env: 'AKEYLESS_TOKEN',
    revoke: 'https://console.akeyless.io',
    source: 'https://docs.akeyless.io/docs/authentication-methods',
    entropy: 2.8,
    examples: {
      match: ['akeyless list-items --token t-{hex:32}'],
      noMatch: ['akeyless --token t-abc', 't-{hex:32}'],
    },
  },
]
