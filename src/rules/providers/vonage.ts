import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const vonage: readonly ShippedRule[] = [
  nearby({
    id: 'vonage-api-secret',
    name: 'Vonage (Nexmo) API secret',
    near: ['vonage', 'nexmo'],
    kind: ['secret'],
    shape: 'b62_16',
    env: 'VONAGE_API_SECRET',
    revoke: 'https://dashboard.nexmo.com/settings',
    source: 'https://developer.vonage.com/en/getting-started/concepts/authentication',
    risk: 'Sends messages and makes calls on the bill, and reads the logs of earlier ones.',
    examples: {
      match: ['VONAGE_API_SECRET={b62:16}', "nexmo: { apiSecret: '{b62:16}' }"],
      noMatch: ['VONAGE_API_KEY={hex:8}', 'VONAGE_API_SECRET={x*16}'],
    },
  }),
]
