import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const clearbit: readonly ShippedRule[] = [
  nearby({
    id: 'clearbit-api-key',
    name: 'Clearbit secret API key',
    near: ['clearbit'],
    kind: [],
    shape: /sk_[a-f0-9]{32}/,
    env: 'CLEARBIT_API_KEY',
    revoke: 'https://dashboard.clearbit.com/api',
    source: 'https://dashboard.clearbit.com/docs#authentication',
    confidence: 'high',
    entropy: 2.8,
    examples: {
      match: ["clearbit('sk_{hex:32}')", 'CLEARBIT_API_KEY=sk_{hex:32}'],
      noMatch: ['CLEARBIT_API_KEY=pk_{hex:32}', "other('sk_{hex:32}')"],
    },
  }),
]
