import type { ShippedRule } from '../rule.ts'

export const prefect: readonly ShippedRule[] = [
  {
    id: 'prefect-api-key',
    name: 'Prefect Cloud API key',
    risk: 'Reads and starts flows, which run code.',
    keywords: ['pnu_', 'pnb_'],
    pattern: /pn[bu]_[A-Za-z0-9]{36}/g,
    confidence: 'high',
    env: 'PREFECT_API_KEY',
    revoke: 'https://app.prefect.cloud/my/api-keys',
    source: 'https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys',
    entropy: 3,
    examples: { match: ['PREFECT_API_KEY=pnu_{b62:36}'], noMatch: ['pnu_{x*36}', 'pnu_{b62:8}'] },
  },
]
