import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const common = {
  revoke: 'https://dashboard.algolia.com/account/api-keys/all',
  source: 'https://www.algolia.com/doc/guides/security/api-keys/',
}

export const algolia: readonly ShippedRule[] = [
  nearby({
    id: 'algolia-admin-key',
    name: 'Algolia admin or write key',
    risk: 'Reads, changes and deletes the indexes.',
    neverPublic: true,
    near: ['algolia'],
    kind: ['admin', 'write', 'secret', 'api-key', 'apikey'],
    shape: /[0-9a-f]{32}/,
    env: 'ALGOLIA_ADMIN_KEY',
    ...common,
    entropy: 2.8,
    examples: {
      match: ['ALGOLIA_ADMIN_KEY={hex:32}', "algolia: { adminApiKey: '{hex:32}' }"],
      noMatch: ['ALGOLIA_SEARCH_KEY={hex:32}', 'ALGOLIA_ADMIN_KEY={hex:20}'],
    },
  }),
  nearby({
    id: 'algolia-search-key',
    name: 'Algolia search-only key',
    risk: 'Searches the indexes that the site searches too.',
    near: ['algolia'],
    kind: ['search'],
    shape: /[0-9a-f]{32}/,
    env: 'ALGOLIA_SEARCH_KEY',
    ...common,
    confidence: 'low',
    entropy: 2.8,
    publishable: 'A search-only key is made for browsers.',
    examples: { match: ['ALGOLIA_SEARCH_KEY={hex:32}'], noMatch: ['ALGOLIA_ADMIN_KEY={hex:32}'] },
  }),
]
