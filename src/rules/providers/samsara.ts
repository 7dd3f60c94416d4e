import type { ShippedRule } from '../rule.ts'

export const samsara: readonly ShippedRule[] = [
  {
    id: 'samsara-api-token',
    name: 'Samsara API token',
    risk: 'Reads and changes vehicles, drivers and routes of the organization.',
    keywords: ['samsara_api_'],
    pattern: /samsara_api_[A-Za-z0-9]{30}/g,
    confidence: 'high',
    env: 'SAMSARA_API_TOKEN',
    revoke: 'https://cloud.samsara.com/',
    source: 'https://developers.samsara.com/docs/authentication',
    entropy: 3,
    examples: {
      match: ['Authorization: Bearer samsara_api_{b62:30}'],
      noMatch: ['samsara_api_{x*30}', 'samsara_api_token'],
    },
  },
]
