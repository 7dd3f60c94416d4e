import type { ShippedRule } from '../rule.ts'

export const gitbook: readonly ShippedRule[] = [
  {
    id: 'gitbook-api-token',
    name: 'GitBook API token',
    risk: 'Reads and changes the spaces of its owner.',
    keywords: ['gb_api_'],
    pattern: /gb_api_[A-Za-z0-9]{36,44}/g,
    confidence: 'high',
    env: 'GITBOOK_TOKEN',
    revoke: 'https://app.gitbook.com/account/developer',
    source: 'https://gitbook.com/docs/developers/gitbook-api/authentication',
    entropy: 3,
    examples: { match: ['GITBOOK_TOKEN=gb_api_{b62:40}'], noMatch: ['gb_api_{x*40}', 'gb_api_token'] },
  },
]
