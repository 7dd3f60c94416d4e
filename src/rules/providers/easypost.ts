import type { ShippedRule } from '../rule.ts'

export const easypost: readonly ShippedRule[] = [
  {
    id: 'easypost-api-key',
    name: 'EasyPost API key',
    risk: 'Buys postage on the account and reads addresses of customers.',
    keywords: ['ezak', 'eztk'],
    pattern: /EZ[AT]K[A-Za-z0-9]{54,60}/g,
    confidence: 'high',
    env: 'EASYPOST_API_KEY',
    revoke: 'https://app.easypost.com/account/settings?tab=api-keys',
    source: 'https://docs.easypost.com/docs/authentication',
    entropy: 3.5,
    examples: { match: ['EasyPostClient("EZTK{b62:54}")'], noMatch: ['EZTK{x*54}', 'EZAK{b62:12}'] },
  },
]
