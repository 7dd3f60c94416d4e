import type { ShippedRule } from '../rule.ts'

export const flutterwave: readonly ShippedRule[] = [
  {
    id: 'flutterwave-secret-key',
    name: 'Flutterwave secret key',
    risk: 'Reads and moves money: payments, refunds and customers of the account.',
    keywords: ['flwseck'],
    pattern: /FLWSECK(?:_TEST)?-[a-zA-Z0-9]{12,64}-X/g,
    confidence: 'high',
    env: 'FLW_SECRET_KEY',
    revoke: 'https://app.flutterwave.com/dashboard/settings/apis',
    source: 'https://developer.flutterwave.com/docs/authentication',
    entropy: 3,
    examples: {
      match: ['FLW_SECRET_KEY=FLWSECK_TEST-{hex:32}-X', 'rave = Rave(p, "FLWSECK-{hex:32}-X")'],
      noMatch: ['FLWPUBK_TEST-{hex:32}-X', 'FLWSECK-{x*32}-X'],
    },
  },
  {
    id: 'flutterwave-encryption-key',
    name: 'Flutterwave encryption key',
    risk: 'Reads the card data that the shop sends to Flutterwave.',
    keywords: ['flwseck_test'],
    pattern: /FLWSECK_TEST[a-f0-9]{12}/g,
    confidence: 'high',
    env: 'FLW_ENCRYPTION_KEY',
    revoke: 'https://app.flutterwave.com/dashboard/settings/apis',
    source: 'https://developer.flutterwave.com/docs/encryption',
    examples: { match: ['ENC_KEY=FLWSECK_TEST{hex:12}'], noMatch: ['FLWSECK_TEST-SANDBOX'] },
  },
]
