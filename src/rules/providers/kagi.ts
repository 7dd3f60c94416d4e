import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const kagi: readonly ShippedRule[] = [
  nearby({
    id: 'kagi-api-key',
    name: 'Kagi API token',
    near: ['kagi'],
    shape: /[A-Za-z0-9_-]{11}\.[A-Za-z0-9_-]{43}/,
    env: 'KAGI_API_KEY',
    revoke: 'https://kagi.com/settings?p=api',
    source: 'https://help.kagi.com/kagi/api/overview.html',
    examples: { match: ['KAGI_API_KEY={b62:11}.{b62:43}'], noMatch: ['KAGI_API_KEY={x*11}.{x*43}'] },
  }),
]
