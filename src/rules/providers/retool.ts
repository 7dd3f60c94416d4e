import type { ShippedRule } from '../rule.ts'

export const retool: readonly ShippedRule[] = [
  {
    id: 'retool-access-token',
    name: 'Retool API access token',
    risk: 'Changes apps, users and the resources behind them.',
    keywords: ['retool_'],
    pattern: /retool_[0-9a-z]{26,40}/g,
    confidence: 'high',
    env: 'RETOOL_API_TOKEN',
    revoke: 'https://docs.retool.com/org-users/guides/retool-api/authentication',
    source: 'https://docs.retool.com/org-users/guides/retool-api/authentication',
    entropy: 3.3,
    examples: {
      match: ['RETOOL_API_TOKEN=retool_01{a36:24}'],
      noMatch: ['retool_{x*26}', 'retool_api_token'],
    },
  },
]
