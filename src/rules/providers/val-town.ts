import type { ShippedRule } from '../rule.ts'

export const valTown: readonly ShippedRule[] = [
  {
    id: 'val-town-api-token',
    name: 'Val Town API token',
    risk: 'Changes and runs the code of its owner, and reads its databases.',
    keywords: ['vtwn_'],
    pattern: /vtwn_[A-Za-z0-9]{24,64}(?![\w-])/g,
    confidence: 'high',
    env: 'VALTOWN_API_KEY',
    revoke: 'https://www.val.town/settings/api',
    source: 'https://docs.val.town/reference/api/authentication/',
    entropy: 3.2,
    examples: {
      match: ['export VALTOWN_TOKEN=vtwn_{b62:32}'],
      noMatch: ['vt config set apiKey vtwn_notReal', 'vtwn_{x*32}'],
    },
  },
]
