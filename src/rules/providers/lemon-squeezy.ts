import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const lemonSqueezy: readonly ShippedRule[] = [
  nearby({
    id: 'lemon-squeezy-api-key',
    name: 'Lemon Squeezy API key',
    near: ['lemonsqueezy', 'lemon-squeezy', 'ls-api'],
    shape: /eyJ[A-Za-z0-9_-]{10,200}\.eyJ[A-Za-z0-9_-]{50,1200}\.[A-Za-z0-9_-]{80,800}/,
    env: 'LEMONSQUEEZY_API_KEY',
    revoke: 'https://app.lemonsqueezy.com/settings/api',
    source: 'https://docs.lemonsqueezy.com/api/getting-started/requests',
    risk: 'Reads and refunds orders and subscriptions of the shop.',
    examples: {
      match: ['LEMONSQUEEZY_API_KEY={=jwt:"aud":"94d59cef-dbb8-4ea5-b178-d2540fcd6919","scopes":[]}{b64url:500}'],
      noMatch: ['LEMONSQUEEZY_API_KEY=eyJ...', 'SESSION={=jwt:"sub":"1"}'],
    },
  }),
]
