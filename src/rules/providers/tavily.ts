import type { ShippedRule } from '../rule.ts'

export const tavily: readonly ShippedRule[] = [
  {
    id: 'tavily-api-key',
    name: 'Tavily API key',
    risk: 'Spends the search quota of the account.',
    keywords: ['tvly-'],
    pattern: /tvly-(?:(?:dev|prod)-)?[A-Za-z0-9]{20,44}(?:-[A-Za-z0-9]{4,44})?(?![\w-])/g,
    confidence: 'high',
    env: 'TAVILY_API_KEY',
    revoke: 'https://app.tavily.com/home',
    source: 'https://docs.tavily.com/documentation/api-reference/introduction',
    entropy: 3,
    examples: {
      match: ['TavilyClient(api_key="tvly-{b62:32}")', 'TAVILY_API_KEY=tvly-dev-{b62:32}'],
      noMatch: ['TAVILY_API_KEY=tvly-YOUR_API_KEY', 'tvly-{x*32}'],
    },
  },
]
