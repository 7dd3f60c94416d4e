import type { ShippedRule } from '../rule.ts'

export const scalingo: readonly ShippedRule[] = [
  {
    id: 'scalingo-api-token',
    name: 'Scalingo API token',
    risk: 'Deploys and deletes apps, and reads their settings and secrets.',
    keywords: ['tk-us-'],
    pattern: /tk-us-[A-Za-z0-9_-]{48}(?![\w-])/g,
    confidence: 'high',
    env: 'SCALINGO_API_TOKEN',
    revoke: 'https://dashboard.scalingo.com/account/tokens',
    source: 'https://developers.scalingo.com/tokens',
    entropy: 3,
    examples: { match: ['SCALINGO_API_TOKEN=tk-us-{b64url:47}x'], noMatch: ['tk-us-{b62:20}'] },
  },
]
