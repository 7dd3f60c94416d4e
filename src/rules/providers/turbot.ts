import type { ShippedRule } from '../rule.ts'

export const turbot: readonly ShippedRule[] = [
  {
    id: 'turbot-token',
    name: 'Turbot Pipes or Steampipe token',
    risk: 'Queries what the workspace may read of the connected clouds.',
    keywords: ['tpt_', 'spt_'],
    pattern: /[ts]pt_[a-z0-9]{20}_[a-z0-9]{25}(?![\w-])/g,
    confidence: 'high',
    env: 'PIPES_TOKEN',
    revoke: 'https://pipes.turbot.com',
    source: 'https://turbot.com/pipes/docs/da-settings/tokens',
    entropy: 3.2,
    examples: { match: ['PIPES_TOKEN=tpt_{a36:20}_{a36:25}'], noMatch: ['tpt_{a36:20}', 'spt_{x*20}_{x*25}'] },
  },
]
