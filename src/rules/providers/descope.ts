import type { ShippedRule } from '../rule.ts'

export const descope: readonly ShippedRule[] = [
  {
    id: 'descope-management-key',
    name: 'Descope management key',
    risk: 'Administers the tenant: reads and changes users, and signs in as any of them.',
    keywords: ['descope'],
    pattern: /(?:DESCOPE|[Dd]escope)[^\n\r]{0,60}?(?<secret>K2[A-Za-z0-9]{50,100})/g,
    confidence: 'high',
    env: 'DESCOPE_MANAGEMENT_KEY',
    revoke: 'https://app.descope.com/settings/company/managementkeys',
    source: 'https://docs.descope.com/management/project-settings',
    entropy: 3.5,
    examples: {
      match: ['DESCOPE_MANAGEMENT_KEY=K2{b62:80}'],
      noMatch: ['DESCOPE_PROJECT_ID=P2{b62:25}', 'DESCOPE_MANAGEMENT_KEY=K2{x*80}'],
    },
  },
]
