import type { ShippedRule } from '../rule.ts'

export const flagsmith: readonly ShippedRule[] = [
  {
    id: 'flagsmith-server-key',
    name: 'Flagsmith server-side key',
    risk: 'Reads the flags with their segments and identities.',
    keywords: ['ser.'],
    pattern: /ser\.(?=[A-Za-z]{0,21}[0-9])[A-Za-z0-9]{22}/g,
    confidence: 'high',
    env: 'FLAGSMITH_ENVIRONMENT_KEY',
    revoke: 'https://docs.flagsmith.com/clients/server-side',
    source: 'https://docs.flagsmith.com/clients/server-side',
    entropy: 3,
    examples: {
      match: ['FLAGSMITH_ENVIRONMENT_KEY=ser.{b62:21}7'],
      noMatch: ['ser.{b62:8}', 'user.{b62:21}7'],
    },
  },
]
