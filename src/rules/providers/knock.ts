import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const knock: readonly ShippedRule[] = [
  nearby({
    id: 'knock-secret-key',
    name: 'Knock secret key',
    near: ['knock'],
    kind: [],
    shape: /sk_(?:test_)?[A-Za-z0-9_-]{40,48}/,
    env: 'KNOCK_API_KEY',
    revoke: 'https://dashboard.knock.app/',
    source: 'https://docs.knock.app/developer-tools/api-keys',
    confidence: 'high',
    examples: {
      match: ["new Knock('sk_test_{b62:43}')", 'KNOCK_API_KEY=sk_{b64url:42}A'],
      noMatch: ['KNOCK_PUBLIC=pk_test_{b62:43}', "new Stripe('sk_test_{b62:43}')"],
    },
  }),
]
