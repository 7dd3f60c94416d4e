import type { ShippedRule } from '../rule.ts'

export const phabricator: readonly ShippedRule[] = [
  {
    id: 'phabricator-conduit-token',
    name: 'Phabricator conduit token',
    risk: 'Acts as its owner on that Phabricator.',
    keywords: ['api-', 'cli-'],
    pattern: /(?:api|cli)-[a-z2-7]{28}/g,
    confidence: 'medium',
    env: 'PHABRICATOR_TOKEN',
    revoke: 'https://secure.phabricator.com/book/phabricator/article/conduit/',
    source: 'https://secure.phabricator.com/book/phabricator/article/conduit/',
    entropy: 3.5,
    examples: {
      match: ['{"hosts": {"https://phab.host/api/": {"token": "cli-{lower:20}{lower:8}"}}}'],
      noMatch: ['api-{a36:40}', 'api-documentation'],
    },
  },
]
