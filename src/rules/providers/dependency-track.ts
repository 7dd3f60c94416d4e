import type { ShippedRule } from '../rule.ts'

export const dependencyTrack: readonly ShippedRule[] = [
  {
    id: 'dependency-track-api-key',
    name: 'Dependency-Track API key',
    risk: 'Reads and changes the inventory of components and their vulnerabilities.',
    keywords: ['odt_'],
    pattern: /odt_(?:[A-Za-z0-9]{8}_)?[A-Za-z0-9]{32,40}/g,
    confidence: 'high',
    env: 'DTRACK_API_KEY',
    revoke: 'https://docs.dependencytrack.org/integrations/rest-api/',
    source: 'https://docs.dependencytrack.org/integrations/rest-api/',
    entropy: 3,
    examples: {
      match: ['curl -H "X-Api-Key: odt_{b62:32}"', 'X-Api-Key: odt_{b62:8}_{b62:32}', 'odt_{b62:36}'],
      noMatch: ['odt_{b62:8}', 'odt_{x*32}'],
    },
  },
]
