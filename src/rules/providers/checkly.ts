import type { ShippedRule } from '../rule.ts'

export const checkly: readonly ShippedRule[] = [
  {
    id: 'checkly-api-key',
    name: 'Checkly API key',
    risk: 'Reads and changes checks, and runs code in them.',
    keywords: ['cu_'],
    pattern: /cu_[0-9a-f]{32}/g,
    confidence: 'high',
    env: 'CHECKLY_API_KEY',
    revoke: 'https://app.checklyhq.com/settings/user/api-keys',
    source: 'https://www.checklyhq.com/docs/accounts-and-users/creating-api-key/',
    entropy: 2.8,
    examples: { match: ['CHECKLY_API_KEY=cu_{hex:32}'], noMatch: ['cu_{hex:8}', 'cu_{0*32}'] },
  },
]
