import type { ShippedRule } from '../rule.ts'

export const astra: readonly ShippedRule[] = [
  {
    id: 'astra-db-token',
    name: 'DataStax Astra DB token',
    risk: 'Reads and changes the databases of the organization, as its role allows.',
    keywords: ['astracs:'],
    pattern: /AstraCS:[A-Za-z]{20,30}:[0-9a-f]{64}/g,
    confidence: 'high',
    env: 'ASTRA_DB_APPLICATION_TOKEN',
    revoke: 'https://astra.datastax.com/settings/tokens',
    source: 'https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html',
    entropy: 3.5,
    examples: {
      match: ['token = "AstraCS:{upper:24}:{hex:64}"'],
      noMatch: ['AstraCS:{upper:24}', 'AstraCS:...'],
    },
  },
]
