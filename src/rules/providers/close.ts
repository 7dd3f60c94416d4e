import type { ShippedRule } from '../rule.ts'

export const close: readonly ShippedRule[] = [
  {
    id: 'close-api-key',
    name: 'Close API key',
    risk: 'Reads and changes leads, and sends mail in the name of the team.',
    keywords: ['api_'],
    pattern: /api_[A-Za-z0-9]{20,24}\.[A-Za-z0-9]{20,24}/g,
    confidence: 'high',
    env: 'CLOSE_API_KEY',
    revoke: 'https://app.close.com/settings/developer/api-keys/',
    source: 'https://developer.close.com/topics/authentication/',
    entropy: 3.8,
    examples: {
      match: ['CLOSE_API_KEY=api_{b62:22}.{b62:22}'],
      noMatch: ['api_{x*22}.{x*22}', 'api_client.get_users'],
    },
  },
]
