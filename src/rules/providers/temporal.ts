import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const temporal: readonly ShippedRule[] = [
  nearby({
    id: 'temporal-cloud-api-key',
    name: 'Temporal Cloud API key',
    risk: 'Starts, reads and changes workflows of the namespaces it was granted.',
    near: ['temporal'],
    kind: ['key', 'token'],
    shape: /eyJ[A-Za-z0-9_-]{15,400}\.eyJ[A-Za-z0-9_-]{15,1500}\.[A-Za-z0-9_-]{60,800}/,
    confidence: 'high',
    env: 'TEMPORAL_API_KEY',
    revoke: 'https://cloud.temporal.io/settings/api-keys',
    source: 'https://docs.temporal.io/cloud/api-keys',
    entropy: 3.5,
    examples: {
      match: [
        'TEMPORAL_API_KEY=eyJ{b62:60}.eyJ{b62:200}.{b62:86}',
        "temporal: { apiKey: 'eyJ{b62:60}.eyJ{b62:200}.{b62:86}' }",
      ],
      noMatch: ['TEMPORAL_API_KEY=eyJhbGci', 'TEMPORAL_ADDRESS=eyJ{b62:60}'],
    },
  }),
]
