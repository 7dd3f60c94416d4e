import type { ShippedRule } from '../rule.ts'

export const ifttt: readonly ShippedRule[] = [
  {
    id: 'ifttt-webhook-url',
    name: 'IFTTT webhook URL',
    risk: 'Triggers applets with made-up data.',
    keywords: ['maker.ifttt.com/'],
    pattern: /maker\.ifttt\.com\/trigger\/[\w{}-]{1,80}\/(?:json\/)?with\/key\/(?<secret>[\w-]{20,50})/g,
    confidence: 'medium',
    env: 'IFTTT_KEY',
    revoke: 'https://ifttt.com/maker_webhooks',
    source: 'https://ifttt.com/maker_webhooks',
    entropy: 3,
    examples: {
      match: ['https://maker.ifttt.com/trigger/door/with/key/{b64url:21}A'],
      noMatch: ['https://maker.ifttt.com/trigger/door/with/key/YOUR_KEY'],
    },
  },
]
