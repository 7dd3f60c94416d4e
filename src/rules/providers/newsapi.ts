import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const newsapi: readonly ShippedRule[] = [
  nearby({
    id: 'newsapi-key',
    name: 'NewsAPI key',
    near: ['newsapi', 'news-api', 'newsapi.org'],
    kind: ['key', 'token', 'secret'],
    shape: /[a-f0-9]{32}/,
    env: 'NEWS_API_KEY',
    revoke: 'https://newsapi.org/account',
    source: 'https://newsapi.org/docs/authentication',
    risk: 'Spends the quota of the account.',
    entropy: 2.8,
    examples: {
      match: ['NEWS_API_KEY={hex:32}', 'https://newsapi.org/v2/top-headlines?country=us&apiKey={hex:32}'],
      noMatch: ['NEWS_API_KEY={0*32}', 'API_KEY={hex:32}'],
    },
  }),
]
