import type { ShippedRule } from '../rule.ts'

export const metabase: readonly ShippedRule[] = [
  {
    id: 'metabase-api-key',
    name: 'Metabase API key',
    risk: 'Queries the databases behind Metabase, as its group may.',
    keywords: ['mb_'],
    pattern: /mb_[A-Za-z0-9+/]{43}=(?![\w-])/g,
    confidence: 'high',
    env: 'METABASE_API_KEY',
    revoke: 'https://www.metabase.com/docs/latest/people-and-groups/api-keys',
    source: 'https://www.metabase.com/docs/latest/people-and-groups/api-keys',
    entropy: 4,
    examples: { match: ['x-api-key: mb_{b64:43}='], noMatch: ['mb_{b62:20}=', 'mb_substr'] },
  },
]
