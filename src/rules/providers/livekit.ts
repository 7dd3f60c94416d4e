import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const livekit: readonly ShippedRule[] = [
  nearby({
    id: 'livekit-api-secret',
    name: 'LiveKit API secret',
    near: ['livekit'],
    kind: ['secret'],
    shape: 'b62_32-50',
    env: 'LIVEKIT_API_SECRET',
    revoke: 'https://cloud.livekit.io/',
    source: 'https://docs.livekit.io/home/get-started/authentication/',
    risk: 'Makes access tokens for every room: joins, records and closes it.',
    examples: {
      match: ['LIVEKIT_API_SECRET={b62:43}'],
      noMatch: ['LIVEKIT_API_KEY=API{b62:12}', 'LIVEKIT_API_SECRET={x*43}'],
    },
  }),
]
