import type { ShippedRule } from '../rule.ts'

export const jina: readonly ShippedRule[] = [
  {
    id: 'jina-api-key',
    name: 'Jina AI API key',
    risk: 'Runs models on the account and its bill.',
    keywords: ['jina_'],
    pattern: /jina_[a-f0-9]{32}[A-Za-z0-9_-]{20,40}/g,
    confidence: 'high',
    env: 'JINA_API_KEY',
    revoke: 'https://jina.ai/api-dashboard/key-manager',
    source: 'https://jina.ai/embeddings/',
    entropy: 3,
    examples: {
      match: ['Authorization: Bearer jina_{hex:32}{b64url:28}'],
      noMatch: ['jina_{x*60}', 'jina_embeddings_v3'],
    },
  },
]
