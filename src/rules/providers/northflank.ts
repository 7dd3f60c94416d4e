import type { ShippedRule } from '../rule.ts'

export const northflank: readonly ShippedRule[] = [
  {
    id: 'northflank-api-token',
    name: 'Northflank API token',
    risk: 'Deploys and deletes apps, and reads their settings and secrets.',
    keywords: ['nf-eyj'],
    pattern: /nf-eyJ[A-Za-z0-9_-]{15,500}\.eyJ[A-Za-z0-9_-]{15,2000}\.[A-Za-z0-9_-]{20,600}/g,
    confidence: 'high',
    env: 'NORTHFLANK_API_TOKEN',
    revoke: 'https://app.northflank.com/s/account/settings/api/tokens',
    source: 'https://northflank.com/docs/v1/api/use-the-api',
    entropy: 3.5,
    examples: {
      match: ['NORTHFLANK_API_TOKEN=nf-{=jwt:"uuid":"a-long-enough-claim"}'],
      noMatch: ['nf-eyJhbGci', '{=jwt:"uuid":"a-long-enough-claim"}'],
    },
  },
]
