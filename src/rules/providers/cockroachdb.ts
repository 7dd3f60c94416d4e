import type { ShippedRule } from '../rule.ts'

export const cockroachdb: readonly ShippedRule[] = [
  {
    id: 'cockroachdb-cloud-api-key',
    name: 'CockroachDB Cloud API key',
    risk: 'Manages clusters of the organization as its roles allow.',
    keywords: ['ccdb1_'],
    pattern: /CCDB1_[A-Za-z0-9]{16,30}_[A-Za-z0-9]{32,48}(?![\w-])/g,
    confidence: 'high',
    env: 'COCKROACH_API_KEY',
    revoke: 'https://cockroachlabs.cloud/access-management',
    source: 'https://www.cockroachlabs.com/docs/cockroachcloud/managing-access#manage-service-accounts',
    entropy: 3,
    examples: { match: ['COCKROACH_API_KEY=CCDB1_{b62:22}_{b62:40}'], noMatch: ['CCDB1_{b62:22}'] },
  },
]
