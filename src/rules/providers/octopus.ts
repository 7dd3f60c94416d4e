import type { ShippedRule } from '../rule.ts'

export const octopus: readonly ShippedRule[] = [
  {
    id: 'octopus-api-key',
    name: 'Octopus Deploy API key',
    risk: 'Acts as its owner on Octopus: changes and starts deployments.',
    keywords: ['api-'],
    pattern: /API-[A-Z0-9]{25,36}/g,
    confidence: 'high',
    env: 'OCTOPUS_API_KEY',
    revoke: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
    source: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
    entropy: 3,
    examples: {
      match: ['octo create-release --apiKey API-{A36:26}', '"X-Octopus-ApiKey": "API-{A36:31}"'],
      noMatch: ['API-{A36:8}', 'API-{X*26}', 'API-REFERENCE'],
    },
  },
]
