import type { ShippedRule } from '../rule.ts'

export const contentful: readonly ShippedRule[] = [
  {
    id: 'contentful-management-token',
    name: 'Contentful management token',
    risk: 'Reads and changes all content its owner can reach.',
    keywords: ['cfpat-'],
    pattern: /CFPAT-[\w-]{40,64}/g,
    confidence: 'high',
    env: 'CONTENTFUL_MANAGEMENT_TOKEN',
    revoke: 'https://app.contentful.com/account/profile/cma_tokens',
    source: 'https://www.contentful.com/developers/docs/references/authentication/',
    entropy: 3,
    examples: {
      match: ['CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-{b64url:42}A'],
      noMatch: ['CFPAT-{x*43}', 'CFPAT-{b62:8}'],
    },
  },
]
