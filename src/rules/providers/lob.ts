import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const lob: readonly ShippedRule[] = [
  nearby({
    id: 'lob-api-key',
    name: 'Lob API key',
    near: ['lob'],
    shape: /(?:live|test)_(?:[a-f0-9]{35}|pub_[a-f0-9]{31})/,
    env: 'LOB_API_KEY',
    revoke: 'https://dashboard.lob.com/settings/api-keys',
    source: 'https://docs.lob.com/#tag/Authentication',
    risk: 'Sends letters and checks on the bill.',
    confidence: 'high',
    entropy: 2.8,
    examples: {
      match: ['LOB_API_KEY=test_{hex:35}'],
      noMatch: ['BLOB_KEY=test_{hex:35}', 'LOB_API_KEY=test_{0*35}'],
    },
  }),
]
