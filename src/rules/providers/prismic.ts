import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const prismic: readonly ShippedRule[] = [
  nearby({
    revoke: 'https://prismic.io/docs/access-token',
    id: 'prismic-access-token',
    name: 'Prismic access token',
    near: 'prismic',
    shape: /MC5[A-Za-z0-9_-]{16,40}\.[\w%~+-]{20,160}/,
    env: 'PRISMIC_ACCESS_TOKEN',
    source: 'https://prismic.io/docs/access-token',
    risk: 'Reads drafts and private content.',
    examples: {
      match: ['PRISMIC_ACCESS_TOKEN=MC5{b62:24}.{b62:60}'],
      noMatch: ['PRISMIC_ACCESS_TOKEN=MC5', 'PRISMIC_REPOSITORY=MC5{b62:24}.{b62:60}'],
    },
  }),
]
