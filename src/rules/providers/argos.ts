import type { ShippedRule } from '../rule.ts'

export const argos: readonly ShippedRule[] = [
  {
    id: 'argos-project-token',
    name: 'Argos token',
    risk: 'Uploads pictures to the project.',
    keywords: ['argos_'],
    pattern: /argos_[0-9a-f]{32,64}/g,
    confidence: 'high',
    env: 'ARGOS_TOKEN',
    revoke: 'https://argos-ci.com/docs',
    source: 'https://argos-ci.com/docs',
    entropy: 2.8,
    examples: { match: ['ARGOS_TOKEN=argos_{hex:40}'], noMatch: ['argos_token', 'argos_{0*40}'] },
  },
]
