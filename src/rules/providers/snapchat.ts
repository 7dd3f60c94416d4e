import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const snapchat: readonly ShippedRule[] = [
  nearby({
    id: 'snapchat-client-secret',
    name: 'Snapchat client secret',
    near: ['snapchat', 'snap'],
    kind: ['secret'],
    shape: /[a-f0-9]{20,40}/,
    env: 'SNAPCHAT_CLIENT_SECRET',
    revoke: 'https://kit.snapchat.com/manage',
    source: 'https://developers.snap.com/api/marketing-api/Ads-API/authentication',
    risk: 'Gets tokens in the name of the application for everybody who signed in with it.',
    entropy: 2.8,
    examples: {
      match: ['SNAPCHAT_CLIENT_SECRET={hex:20}'],
      noMatch: ['SNAPCHAT_CLIENT_ID={=uuid}', 'SNAPCHAT_CLIENT_SECRET={0*20}'],
    },
  }),
]
