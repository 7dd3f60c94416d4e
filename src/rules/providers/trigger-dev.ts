import type { ShippedRule } from '../rule.ts'

export const triggerDev: readonly ShippedRule[] = [
  {
    id: 'trigger-dev-secret-key',
    name: 'Trigger.dev secret key',
    risk: 'Starts tasks, which run code, and reads their results.',
    keywords: ['tr_dev_', 'tr_prod_', 'tr_stg_', 'tr_pat_', 'tr_preview_'],
    pattern: /tr_(?:dev|prod|stg|preview|pat)_[A-Za-z0-9]{20,48}/g,
    confidence: 'high',
    env: 'TRIGGER_SECRET_KEY',
    revoke: 'https://trigger.dev/docs/apikeys',
    source: 'https://trigger.dev/docs/apikeys',
    entropy: 3,
    examples: {
      match: ['TRIGGER_SECRET_KEY=tr_dev_{b62:20}', 'tr_pat_{a36:40}'],
      noMatch: ['tr_dev_{x*20}', 'str_dev_{b62:20}'],
    },
  },
]
