import type { ShippedRule } from '../rule.ts'

export const ramp: readonly ShippedRule[] = [
  {
    id: 'ramp-client-secret',
    name: 'Ramp client secret',
    risk: 'Acts as the app: reads the cards, the bills and the spending of the company.',
    keywords: ['ramp_sec_'],
    pattern: /ramp_sec_[A-Za-z0-9]{40,64}(?![\w-])/g,
    confidence: 'high',
    env: 'RAMP_CLIENT_SECRET',
    revoke: 'https://app.ramp.com/settings/ramp-developer',
    source: 'https://docs.ramp.com/developer-api/v1/authorization',
    entropy: 3.5,
    examples: {
      match: ['RAMP_CLIENT_SECRET=ramp_sec_{b62:48}'],
      noMatch: ['double dribble_reverse_ramp_sec_{2.0}', 'ramp_sec_{x*48}', 'ramp_id_{b62:48}'],
    },
  },
]
