import type { ShippedRule } from '../rule.ts'

export const confluent: readonly ShippedRule[] = [
  {
    id: 'confluent-cloud-api-secret',
    name: 'Confluent Cloud API secret',
    risk: 'Reads and writes topics, or manages the cluster, as its owner may.',
    keywords: ['cflt'],
    pattern: /cflt[A-Za-z0-9+/]{60}(?![A-Za-z0-9+/=_-])/g,
    confidence: 'high',
    env: 'CONFLUENT_CLOUD_API_SECRET',
    revoke: 'https://confluent.cloud/settings/api-keys',
    source:
      'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
    entropy: 4,
    examples: { match: ["sasl.password='cflt{b64:60}'"], noMatch: ['cflt{b62:20}', 'cflt{x*60}'] },
  },
]
