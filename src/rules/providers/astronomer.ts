import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const astronomer: readonly ShippedRule[] = [
  nearby({
    id: 'astronomer-api-token',
    name: 'Astronomer API token',
    risk: 'Deploys and runs pipelines of the workspace.',
    near: ['astro', 'astronomer'],
    kind: ['token'],
    shape: /eyJ[A-Za-z0-9_-]{15,600}\.[A-Za-z0-9_-]{15,2000}\.[A-Za-z0-9_-]{40,800}/,
    confidence: 'high',
    env: 'ASTRO_API_TOKEN',
    revoke: 'https://cloud.astronomer.io',
    source: 'https://www.astronomer.io/docs/astro/automation-authentication',
    entropy: 3.5,
    examples: {
      match: ['ASTRO_API_TOKEN={=jwt:"scope":"apiTokenId:a"}'],
      noMatch: ['ASTRO_API_TOKEN=eyJ', 'OTHER={=jwt:"scope":"b"}'],
    },
  }),
]
