import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const headlessCms: readonly ShippedRule[] = [
  nearby({
    revoke: 'https://hygraph.com/docs/api-reference/basics/permissions',
    id: 'headless-cms-token',
    name: 'Token of a headless CMS in JWT form',
    near: ['hygraph', 'graphcms', 'kontent', 'zeplin', 'webiny'],
    shape: /eyJ[\w-]{15,300}\.[\w-]{50,2000}\.[\w-]{40,1000}/,
    env: 'HYGRAPH_TOKEN',
    source: 'https://hygraph.com/docs/api-reference/basics/permissions',
    risk: 'Reads and changes content, as its permissions allow.',
    examples: {
      match: ['HYGRAPH_TOKEN=eyJ{b64url:80}.{b64url:300}.{b64url:342}'],
      noMatch: ['HYGRAPH_TOKEN=eyJ...', 'HYGRAPH_URL=https://api.hygraph.com'],
    },
  }),
]
