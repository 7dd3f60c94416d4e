import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const voyage: readonly ShippedRule[] = [
  nearby({
    id: 'voyage-api-key',
    name: 'Voyage AI API key',
    near: ['voyage', 'voyageai'],
    shape: /(?:pa|al)-[A-Za-z0-9_-]{40,50}/,
    env: 'VOYAGE_API_KEY',
    revoke: 'https://dashboard.voyageai.com/organization/api-keys',
    source: 'https://docs.voyageai.com/docs/api-key-and-installation',
    confidence: 'high',
    examples: {
      match: ['VOYAGE_API_KEY=pa-{b62:43}'],
      noMatch: ['class="pa-{b62:43}"', 'VOYAGE_API_KEY=pa-...'],
    },
  }),
]
