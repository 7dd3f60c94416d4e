import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const tesla: readonly ShippedRule[] = [
  nearby({
    id: 'tesla-refresh-token',
    name: 'Tesla refresh token or client secret',
    near: ['tesla'],
    shape: /(?:ta-secret\.[A-Za-z0-9+/&^%$#@!*_-]{12,24}|(?:NA|EU|CN)_[a-f0-9]{60,80})/,
    env: 'TESLA_CLIENT_SECRET',
    revoke: 'https://developer.tesla.com/dashboard',
    source: 'https://developer.tesla.com/docs/fleet-api/authentication/overview',
    risk: 'Locates, unlocks and starts the cars that granted it.',
    entropy: 2.8,
    examples: {
      match: ['TESLA_CLIENT_SECRET=ta-secret.{b62:16}', "tesla: { refresh_token: 'EU_{hex:68}' }"],
      noMatch: ['TESLA_CLIENT_ID={=uuid}', 'TESLA_CLIENT_SECRET=ta-secret.{x*16}'],
    },
  }),
]
