import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const meilisearch: readonly ShippedRule[] = [
  nearby({
    id: 'meilisearch-key',
    name: 'Meilisearch master or admin key',
    risk: 'Reads, changes and deletes the indexes.',
    near: ['meili', 'meilisearch'],
    kind: ['master', 'admin', 'key'],
    shape: /[A-Za-z0-9_-]{43}|[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
    env: 'MEILI_MASTER_KEY',
    revoke: 'https://cloud.meilisearch.com',
    source: 'https://www.meilisearch.com/docs/learn/security/basic_security',
    entropy: 2.8,
    examples: {
      match: ['MEILI_MASTER_KEY={b64url:42}x', "new MeiliSearch({ host, apiKey: '{hex:64}' })"],
      noMatch: ['MEILI_MASTER_KEY=masterKey', 'MEILI_HTTP_ADDR={hex:64}'],
    },
  }),
]
