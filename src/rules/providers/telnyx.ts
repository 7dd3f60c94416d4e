import type { ShippedRule } from '../rule.ts'

export const telnyx: readonly ShippedRule[] = [
  {
    id: 'telnyx-api-key',
    name: 'Telnyx API key',
    risk: 'Sends messages and makes calls on the bill, and reads the logs of earlier ones.',
    keywords: ['key0'],
    pattern: /KEY0[A-F0-9]{31}_[A-Za-z0-9]{22}/g,
    confidence: 'high',
    env: 'TELNYX_API_KEY',
    revoke: 'https://portal.telnyx.com/#/app/api-keys',
    source: 'https://developers.telnyx.com/docs/v2/development/api-guide/authentication',
    entropy: 3.5,
    examples: {
      match: ['TELNYX_API_KEY=KEY0{HEX:31}_{b62:22}'],
      noMatch: ['TELNYX_API_KEY=KEY...', 'KEY0{0*31}_{x*22}'],
    },
  },
]
