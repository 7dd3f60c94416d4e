import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const brave: readonly ShippedRule[] = [
  nearby({
    id: 'brave-search-api-key',
    name: 'Brave Search API key',
    near: ['brave', 'x-subscription'],
    shape: /BSA[A-Za-z0-9_-]{24,32}/,
    env: 'BRAVE_API_KEY',
    revoke: 'https://api-dashboard.search.brave.com/app/keys',
    source: 'https://api-dashboard.search.brave.com/app/documentation/web-search/get-started',
    confidence: 'high',
    examples: {
      match: ['BRAVE_API_KEY=BSA{b62:28}', "'X-Subscription-Token': 'BSA{b62:28}'"],
      noMatch: ['BRAVE_API_KEY=your_key', 'integrity="BSA{b62:28}"'],
    },
  }),
]
