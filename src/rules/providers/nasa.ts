import type { ShippedRule } from '../rule.ts'

export const nasa: readonly ShippedRule[] = [
  {
    id: 'nasa-api-key',
    name: 'NASA API key',
    risk: 'Spends the quota of the account.',
    keywords: ['nasa'],
    pattern:
      /(?:NASA|[Nn]asa)[^\n\r]{0,60}?(?:KEY|[Kk]ey)[^A-Za-z0-9\n\r]{1,6}(?<secret>(?=[A-Za-z]{0,39}\d)[A-Za-z0-9]{40})(?![\w-])/g,
    confidence: 'medium',
    env: 'NASA_API_KEY',
    revoke: 'https://api.nasa.gov/',
    source: 'https://api.nasa.gov/',
    entropy: 4,
    examples: {
      match: ['NASA_API_KEY={b62:40}', 'https://api.nasa.gov/planetary/apod?api_key={b62:40}'],
      noMatch: ['https://api.nasa.gov/planetary/apod?api_key=DEMO_KEY', 'API_KEY={b62:40}'],
    },
  },
]
