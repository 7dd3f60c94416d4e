import type { ShippedRule } from '../rule.ts'

export const censys: readonly ShippedRule[] = [
  {
    id: 'censys-access-token',
    name: 'Censys personal access token',
    risk: 'Searches on the account of its owner.',
    keywords: ['censys_'],
    pattern: /censys_[A-Za-z0-9]{6,10}_[A-Za-z0-9]{20,40}/g,
    confidence: 'high',
    env: 'CENSYS_API_TOKEN',
    revoke: 'https://accounts.censys.io/settings/personal-access-tokens',
    source: 'https://docs.censys.com/reference/get-started',
    entropy: 3,
    examples: {
      match: ['Authorization: Bearer censys_{b62:8}_{b62:24}'],
      noMatch: ['censys_{b62:8}', 'censys_api_secret_key'],
    },
  },
]
