import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const reportportal: readonly ShippedRule[] = [
  nearby({
    revoke: 'https://reportportal.io/docs/',
    id: 'reportportal-api-key',
    name: 'ReportPortal API key',
    near: ['reportportal', 'rp-api'],
    shape: /[\w-]{1,40}_[\w-]{22}_[\w-]{43}/,
    env: 'RP_API_KEY',
    source: 'https://reportportal.io/docs/',
    examples: { match: ['REPORTPORTAL_API_KEY=me_{b62:22}_{b62:43}'], noMatch: ['RP_API_KEY=me_{b62:8}'] },
  }),
]
