import type { ShippedRule } from '../rule.ts'

export const midtrans: readonly ShippedRule[] = [
  {
    id: 'midtrans-server-key',
    name: 'Midtrans server key',
    risk: 'Reads and moves money: payments, refunds and customers of the account.',
    keywords: ['mid-server-'],
    pattern: /(?:SB-)?Mid-server-[A-Za-z0-9_-]{20,30}/g,
    confidence: 'high',
    env: 'MIDTRANS_SERVER_KEY',
    revoke: 'https://dashboard.midtrans.com/settings/access-keys',
    source: 'https://docs.midtrans.com/docs/midtrans-account',
    entropy: 3,
    examples: {
      match: ["serverKey: 'SB-Mid-server-{b62:24}'", 'MIDTRANS_SERVER_KEY=Mid-server-{b64url:23}A'],
      noMatch: ['SB-Mid-client-{b62:16}', 'SB-Mid-server-{x*24}'],
    },
  },
]
