import type { ShippedRule } from '../rule.ts'

export const adobe: readonly ShippedRule[] = [
  {
    id: 'adobe-client-secret',
    name: 'Adobe OAuth client secret',
    risk: 'Acts as the application at Adobe APIs.',
    keywords: ['p8e-', 's8e-'],
    pattern: /[ps]8e-[\w-]{32}/g,
    confidence: 'high',
    env: 'ADOBE_CLIENT_SECRET',
    revoke: 'https://developer.adobe.com/console',
    source: 'https://developer.adobe.com/developer-console/docs/guides/authentication/',
    entropy: 3,
    examples: { match: ['ADOBE_CLIENT_SECRET=p8e-{b62:32}'], noMatch: ['p8e-{x*32}', 'p8e-{b62:8}'] },
  },
]
