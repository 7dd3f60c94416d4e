import type { ShippedRule } from '../rule.ts'

export const square: readonly ShippedRule[] = [
  {
    id: 'square-access-token',
    name: 'Square access token',
    risk: 'Reads and moves money: payments, refunds and customers of the account.',
    keywords: ['eaaa', 'sq0atp-'],
    pattern: /(?:EAAA[A-Za-z0-9_-]{60}|sq0atp-[A-Za-z0-9_-]{22})(?![A-Za-z0-9_+/=-])/g,
    confidence: 'high',
    env: 'SQUARE_ACCESS_TOKEN',
    revoke: 'https://developer.squareup.com/apps',
    source: 'https://developer.squareup.com/docs/build-basics/access-tokens',
    entropy: 3.5,
    examples: {
      match: ['SQUARE_ACCESS_TOKEN=EAAA{b64url:59}A', 'accessToken: "sq0atp-{b64url:21}A"'],
      noMatch: ['"data:image/png;base64,EAAA{b62:60}+{b62:80}"', 'EAAA{x*60}', 'sq0idp-{b64url:22}'],
    },
  },
  {
    id: 'square-application-secret',
    name: 'Square application secret',
    risk: 'Gets access tokens in the name of the application, for every merchant that installed it.',
    keywords: ['sq0csp-'],
    pattern: /sq0csp-[A-Za-z0-9_-]{43}/g,
    confidence: 'high',
    env: 'SQUARE_APPLICATION_SECRET',
    revoke: 'https://developer.squareup.com/apps',
    source: 'https://developer.squareup.com/docs/oauth-api/overview',
    entropy: 3.5,
    examples: { match: ['secret = "sq0csp-{b64url:42}A"'], noMatch: ['secret = "sq0csp-{x*43}"'] },
  },
]
