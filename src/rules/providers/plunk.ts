import type { ShippedRule } from '../rule.ts'

export const plunk: readonly ShippedRule[] = [
  {
    id: 'plunk-secret-key',
    name: 'Plunk secret API key',
    risk: 'Sends mail in the name of the domain, and reads the recipients where the key may.',
    keywords: ['plunk'],
    pattern: /(?:PLUNK|[Pp]lunk)[^\n\r]{0,60}?(?<secret>sk_[a-f0-9]{48})/g,
    confidence: 'high',
    env: 'PLUNK_API_KEY',
    revoke: 'https://app.useplunk.com/settings/api',
    source: 'https://docs.useplunk.com/api-reference/authentication',
    entropy: 2.8,
    examples: { match: ['PLUNK_API_KEY=sk_{hex:48}'], noMatch: ['PLUNK_API_KEY=sk_{0*48}', 'KEY=sk_{hex:48}'] },
  },
]
