import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const sanity: readonly ShippedRule[] = [
  nearby({
    revoke: 'https://www.sanity.io/manage',
    id: 'sanity-api-token',
    name: 'Sanity API token',
    near: 'sanity',
    shape: /sk[A-Za-z0-9]{60,220}/,
    env: 'SANITY_API_TOKEN',
    source: 'https://www.sanity.io/docs/content-lake/http-auth',
    risk: 'Reads drafts and changes content.',
    examples: {
      match: ['SANITY_API_TOKEN=sk{b62:80}', 'sanityToken: "sk{b62:178}"'],
      noMatch: ['SANITY_API_TOKEN=sk{b62:8}', 'SANITY_PROJECT_ID={a36:8}'],
    },
  }),
]
