import type { ShippedRule } from '../rule.ts'

export const zapier: readonly ShippedRule[] = [
  {
    id: 'zapier-webhook-url',
    name: 'Zapier webhook URL',
    risk: 'Triggers the Zap with made-up data.',
    keywords: ['hooks.zapier.com/hooks'],
    pattern: /hooks\.zapier\.com\/hooks\/(?:catch|standard)\/[0-9]{4,12}\/(?<secret>[A-Za-z0-9]{5,12})/g,
    confidence: 'medium',
    judge: 'password',
    env: 'ZAPIER_WEBHOOK_URL',
    revoke: 'https://help.zapier.com/hc/en-us/articles/8496288690317',
    source: 'https://help.zapier.com/hc/en-us/articles/8496288690317',
    examples: {
      match: ['https://hooks.zapier.com/hooks/catch/{digit:7}/{a36:7}/'],
      noMatch: ['https://hooks.zapier.com/hooks/catch/123456/'],
    },
  },
]
