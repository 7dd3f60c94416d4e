import type { ShippedRule } from '../rule.ts'

export const firecrawl: readonly ShippedRule[] = [
  {
    id: 'firecrawl-api-key',
    name: 'Firecrawl API key',
    risk: 'Spends the scraping quota of the account.',
    keywords: ['fc-'],
    pattern: /fc-[a-f0-9]{32}(?![\w-])/g,
    confidence: 'high',
    env: 'FIRECRAWL_API_KEY',
    revoke: 'https://www.firecrawl.dev/app/api-keys',
    source: 'https://docs.firecrawl.dev/api-reference/introduction',
    entropy: 2.8,
    examples: {
      match: ["new FirecrawlApp({ apiKey: 'fc-{hex:32}' })"],
      noMatch: ["new FirecrawlApp({ apiKey: 'fc-YOUR_API_KEY' })", 'rfc-{hex:32}', 'fc-{=uuid}'],
    },
  },
]
