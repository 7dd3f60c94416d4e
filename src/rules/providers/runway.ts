import type { ShippedRule } from '../rule.ts'

export const runway: readonly ShippedRule[] = [
  {
    id: 'runway-api-secret',
    name: 'Runway API secret',
    risk: 'Makes videos on the account and its bill.',
    keywords: ['key_'],
    pattern: /key_[a-f0-9]{128}/g,
    confidence: 'high',
    env: 'RUNWAYML_API_SECRET',
    revoke: 'https://dev.runwayml.com/',
    source: 'https://docs.dev.runwayml.com/guides/setup/',
    entropy: 2.8,
    examples: { match: ['RUNWAYML_API_SECRET=key_{hex:128}'], noMatch: ['key_{0*128}', 'key_{hex:100}'] },
  },
]
