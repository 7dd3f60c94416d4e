import type { ShippedRule } from '../rule.ts'

export const readme: readonly ShippedRule[] = [
  {
    id: 'readme-api-key',
    name: 'ReadMe API key',
    risk: 'Reads and changes the documentation of the project.',
    keywords: ['rdme_'],
    pattern: /rdme_[0-9a-z]{60,80}/g,
    confidence: 'high',
    env: 'README_API_KEY',
    revoke: 'https://dash.readme.com/',
    source: 'https://docs.readme.com/main/docs/api-keys',
    entropy: 3,
    examples: { match: ['rdme openapi upload --key=rdme_{a36:70}'], noMatch: ['rdme_{x*70}', 'rdme_api_key'] },
  },
]
