import type { ShippedRule } from '../rule.ts'

export const infracost: readonly ShippedRule[] = [
  {
    id: 'infracost-api-key',
    name: 'Infracost API key',
    risk: "Uses the organization's cost reports and quota.",
    keywords: ['ico-'],
    pattern: /ico-[A-Za-z0-9]{32}(?![\w-])/g,
    confidence: 'high',
    env: 'INFRACOST_API_KEY',
    revoke: 'https://dashboard.infracost.io',
    source: 'https://www.infracost.io/docs/features/environment_variables/',
    entropy: 3.2,
    examples: {
      match: ['INFRACOST_API_KEY=ico-{b62:32}'],
      noMatch: ['ico-{b62:10}', 'ico-{x*32}', 'fav-ico-sprite'],
    },
  },
]
