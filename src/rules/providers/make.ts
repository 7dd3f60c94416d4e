import type { ShippedRule } from '../rule.ts'

export const make: readonly ShippedRule[] = [
  {
    id: 'make-webhook-url',
    name: 'Make webhook URL',
    risk: 'Triggers the scenario with made-up data.',
    keywords: ['.make.com/', 'hook.integromat.com/'],
    pattern: /hook\.(?:[a-z0-9]{2,8}\.)?(?:make|integromat)\.com\/(?<secret>[a-z0-9]{30,40})/g,
    confidence: 'medium',
    env: 'MAKE_WEBHOOK_URL',
    revoke: 'https://help.make.com/webhooks',
    source: 'https://help.make.com/webhooks',
    entropy: 3,
    examples: {
      match: ['https://hook.eu1.make.com/{a36:32}'],
      noMatch: ['https://hook.eu1.make.com/{x*32}', 'https://www.make.com/en'],
    },
  },
]
