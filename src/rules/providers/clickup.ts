import type { ShippedRule } from '../rule.ts'

export const clickup: readonly ShippedRule[] = [
  {
    id: 'clickup-api-token',
    name: 'ClickUp personal token',
    risk: 'Reads and changes the tasks its owner can see.',
    keywords: ['pk_'],
    pattern: /pk_[0-9]{5,10}_[A-Z0-9]{32}/g,
    confidence: 'high',
    env: 'CLICKUP_API_TOKEN',
    revoke: 'https://app.clickup.com/settings/apps',
    source: 'https://developer.clickup.com/docs/authentication',
    entropy: 3,
    examples: {
      match: ['CLICKUP_API_TOKEN=pk_{digit:8}_{A36:32}'],
      noMatch: ['pk_live_{b62:24}', 'pk_{digit:8}_{X*32}', 'pk_{digit:8}'],
    },
  },
]
