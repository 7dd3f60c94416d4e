import type { ShippedRule } from '../rule.ts'

export const stackhawk: readonly ShippedRule[] = [
  {
    id: 'stackhawk-api-key',
    name: 'StackHawk API key',
    risk: 'Starts scans and reads the findings of the organization.',
    keywords: ['hawk.'],
    pattern: /hawk\.[\w-]{20}\.[\w-]{20}/g,
    confidence: 'high',
    env: 'HAWK_API_KEY',
    revoke: 'https://docs.stackhawk.com/apidocs.html',
    source: 'https://docs.stackhawk.com/apidocs.html',
    entropy: 3,
    examples: {
      match: ['HAWK_API_KEY=hawk.{b62:20}.{b62:20}'],
      noMatch: ['hawk.{b62:8}.{b62:20}', 'hawk.scanner.start()'],
    },
  },
]
