import type { ShippedRule } from '../rule.ts'

export const pinterest: readonly ShippedRule[] = [
  {
    id: 'pinterest-access-token',
    name: 'Pinterest access token',
    risk: 'Acts as the account within the scopes that it granted: reads private data and posts.',
    keywords: ['pina_', 'pinr_', 'pinc_'],
    pattern: /pin[arc]_[A-Za-z0-9]{60,120}/g,
    confidence: 'high',
    env: 'PINTEREST_ACCESS_TOKEN',
    revoke: 'https://developers.pinterest.com/apps/',
    source: 'https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/',
    entropy: 3.5,
    examples: {
      match: ['PINTEREST_ACCESS_TOKEN=pina_{A36:80}'],
      noMatch: ['pina_{X*80}', 'pina_colada'],
    },
  },
]
