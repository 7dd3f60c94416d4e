import type { ShippedRule } from '../rule.ts'

export const growthbook: readonly ShippedRule[] = [
  {
    id: 'growthbook-secret-key',
    name: 'GrowthBook secret key',
    risk: 'Reads and changes features, as its role allows.',
    keywords: ['secret_admin_', 'secret_user_', 'secret_readonly_'],
    pattern: /secret_(?:admin|user|readonly)_[A-Za-z0-9]{20,60}/g,
    confidence: 'high',
    env: 'GROWTHBOOK_SECRET_KEY',
    revoke: 'https://docs.growthbook.io/api',
    source: 'https://docs.growthbook.io/api',
    entropy: 3.3,
    examples: {
      match: ['curl -u secret_admin_{b62:43}: https://api.growthbook.io/api/v1/features'],
      noMatch: ['secret_admin_{x*43}', 'secret_user_password'],
    },
  },
]
