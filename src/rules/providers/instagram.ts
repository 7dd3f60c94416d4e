import type { ShippedRule } from '../rule.ts'

export const instagram: readonly ShippedRule[] = [
  {
    id: 'instagram-access-token',
    name: 'Instagram access token',
    risk: 'Acts as the account within the scopes that it granted: reads private data and posts.',
    keywords: ['igqv', 'igaa', 'igqw'],
    pattern: /IG(?:QV|QW|AA)[A-Za-z0-9_-]{80,260}/g,
    confidence: 'high',
    env: 'INSTAGRAM_ACCESS_TOKEN',
    revoke: 'https://developers.facebook.com/apps/',
    source: 'https://developers.facebook.com/docs/instagram-platform/reference/access_token',
    entropy: 4,
    examples: { match: ['INSTAGRAM_TOKEN=IGQV{b62:140}'], noMatch: ['IGQV{x*140}'] },
  },
]
