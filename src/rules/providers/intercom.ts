import type { ShippedRule } from '../rule.ts'

export const intercom: readonly ShippedRule[] = [
  {
    id: 'intercom-access-token',
    name: 'Intercom access token',
    risk: 'Reads and answers conversations with customers and reads their data.',
    keywords: ['dg9ro'],
    pattern: /dG9rO[A-Za-z0-9+/]{48,60}={0,2}/g,
    confidence: 'high',
    env: 'INTERCOM_ACCESS_TOKEN',
    revoke: 'https://app.intercom.com/a/developer-signup',
    source: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
    entropy: 3.5,
    examples: {
      match: ['INTERCOM_ACCESS_TOKEN=dG9rO{b62:54}='],
      noMatch: ['INTERCOM_APP_ID=abcd1234', 'dG9rO{x*54}='],
    },
  },
]
