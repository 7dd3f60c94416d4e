import type { ShippedRule } from '../rule.ts'

export const ory: readonly ShippedRule[] = [
  {
    id: 'ory-access-token',
    name: 'Ory access token',
    risk: 'Administers the tenant: reads and changes users, and signs in as any of them.',
    keywords: ['ory_'],
    pattern: /ory_(?:pat|at|rt|ac|wak|apikey)_[A-Za-z0-9_.-]{32,100}/g,
    confidence: 'high',
    env: 'ORY_API_KEY',
    revoke: 'https://console.ory.sh/',
    source: 'https://www.ory.sh/docs/concepts/personal-access-token',
    entropy: 3.5,
    examples: {
      match: ['ORY_API_KEY=ory_pat_{b62:32}'],
      noMatch: ['ORY_API_KEY=ory_pat_{x*32}', 'directory_pat_{b62:32}'],
    },
  },
]
