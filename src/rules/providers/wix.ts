import type { ShippedRule } from '../rule.ts'

export const wix: readonly ShippedRule[] = [
  {
    id: 'wix-api-key',
    name: 'Wix API key',
    risk: 'Changes the sites of the account, as its permissions allow.',
    keywords: ['ist.eyj'],
    pattern: /IST\.eyJ[\w-]{20,200}\.[\w-]{100,1500}\.[\w-]{100,1000}/g,
    confidence: 'high',
    env: 'WIX_API_KEY',
    revoke: 'https://manage.wix.com/account/api-keys',
    source: 'https://dev.wix.com/docs/build-apps/develop-your-app/access/authentication/about-api-keys',
    entropy: 3,
    examples: {
      match: ['Authorization: IST.eyJ{b64url:80}.{b64url:400}.{b64url:342}'],
      noMatch: ['IST.eyJ...', 'list.eyJ{b62:20}'],
    },
  },
]
