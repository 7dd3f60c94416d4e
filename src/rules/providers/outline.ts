import type { ShippedRule } from '../rule.ts'

export const outline: readonly ShippedRule[] = [
  {
    id: 'outline-api-key',
    name: 'Outline API key',
    risk: 'Reads and changes the documents its owner can see.',
    keywords: ['ol_api_'],
    pattern: /ol_api_[A-Za-z0-9]{38}/g,
    confidence: 'high',
    env: 'OUTLINE_API_KEY',
    revoke: 'https://www.getoutline.com/developers',
    source: 'https://www.getoutline.com/developers',
    entropy: 3,
    examples: { match: ['OUTLINE_API_KEY=ol_api_{b62:38}'], noMatch: ['ol_api_{x*38}', 'ol_api_key'] },
  },
]
