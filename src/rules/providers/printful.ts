import type { ShippedRule } from '../rule.ts'

export const printful: readonly ShippedRule[] = [
  {
    id: 'printful-api-token',
    name: 'Printful API token',
    risk: 'Orders goods on the bill and reads customers of the shop.',
    keywords: ['printful'],
    pattern: /(?:PRINTFUL|[Pp]rintful)[^\n\r]{0,60}?(?<secret>(?:smk_)?[A-Za-z0-9]{40})/g,
    confidence: 'medium',
    env: 'PRINTFUL_API_TOKEN',
    revoke: 'https://developers.printful.com/tokens',
    source: 'https://developers.printful.com/docs/#section/Authentication',
    entropy: 3.5,
    examples: {
      match: ['PRINTFUL_API_TOKEN={b62:40}'],
      noMatch: ['PRINTFUL_API_TOKEN={x*40}', 'TOKEN={b62:40}'],
    },
  },
]
