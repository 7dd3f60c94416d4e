import type { ShippedRule } from '../rule.ts'

export const xata: readonly ShippedRule[] = [
  {
    id: 'xata-api-key',
    name: 'Xata API key',
    risk: 'Reads and changes the whole database.',
    keywords: ['xau_'],
    pattern: /xau_[A-Za-z0-9]{24,64}(?![\w-])/g,
    confidence: 'high',
    env: 'XATA_API_KEY',
    revoke: 'https://app.xata.io/settings',
    source: 'https://lite.xata.io/docs/getting-started/api-keys',
    entropy: 3,
    examples: { match: ['XATA_API_KEY=xau_{b62:32}'], noMatch: ['xau_{b62:10}', 'xau_{x*32}'] },
  },
]
