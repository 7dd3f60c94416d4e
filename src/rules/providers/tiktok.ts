import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const tiktok: readonly ShippedRule[] = [
  nearby({
    id: 'tiktok-client-secret',
    name: 'TikTok client secret',
    near: ['tiktok', 'tik-tok'],
    kind: ['secret'],
    shape: /[A-Za-z0-9]{32,40}/,
    env: 'TIKTOK_CLIENT_SECRET',
    revoke: 'https://developers.tiktok.com/apps',
    source: 'https://developers.tiktok.com/doc/oauth-user-access-token-management',
    risk: 'Gets tokens in the name of the application for everybody who signed in with it.',
    entropy: 3.5,
    examples: {
      match: ['TIKTOK_CLIENT_SECRET={b62:32}'],
      noMatch: ['TIKTOK_CLIENT_KEY={a36:18}', 'TIKTOK_CLIENT_SECRET={x*32}'],
    },
  }),
]
