import type { ShippedRule } from '../rule.ts'

export const pinecone: readonly ShippedRule[] = [
  {
    id: 'pinecone-api-key',
    name: 'Pinecone API key',
    risk: 'Reads, changes and deletes the indexes.',
    keywords: ['pcsk_'],
    pattern: /pcsk_[A-Za-z0-9]{5,8}_[A-Za-z0-9]{50,70}(?![\w-])/g,
    confidence: 'high',
    env: 'PINECONE_API_KEY',
    revoke: 'https://app.pinecone.io',
    source: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
    entropy: 3.5,
    examples: { match: ['Pinecone(api_key="pcsk_{b62:6}_{b62:63}")'], noMatch: ['pcsk_{b62:6}_{b62:20}'] },
  },
]
