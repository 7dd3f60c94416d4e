import type { ShippedRule } from '../rule.ts'

export const zendesk: readonly ShippedRule[] = [
  {
    id: 'zendesk-credentials',
    name: 'Zendesk API token with its user',
    risk: 'Acts as the agent: reads and answers tickets and reads customers.',
    keywords: ['/token:'],
    pattern: /\/token:(?<secret>[A-Za-z0-9]{40})/g,
    confidence: 'high',
    env: 'ZENDESK_API_TOKEN',
    revoke: 'https://support.zendesk.com/hc/en-us/articles/4408889192858',
    source: 'https://developer.zendesk.com/api-reference/introduction/security-and-auth/',
    entropy: 3.5,
    examples: {
      match: ['curl -u me@example.com/token:{b62:40} https://acme.zendesk.com/api/v2/users.json'],
      noMatch: ['curl -u me@example.com/token:{x*40}', 'me@example.com/token:$ZENDESK_TOKEN'],
    },
  },
]
