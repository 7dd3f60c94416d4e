import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const onelogin: readonly ShippedRule[] = [
  nearby({
    id: 'onelogin-client-secret',
    name: 'OneLogin client secret',
    near: ['onelogin', 'one-login'],
    kind: ['secret'],
    shape: 'hex64',
    env: 'ONELOGIN_CLIENT_SECRET',
    revoke: 'https://developers.onelogin.com/api-docs/1/getting-started/working-with-api-credentials',
    source: 'https://developers.onelogin.com/api-docs/1/getting-started/working-with-api-credentials',
    risk: 'Administers the tenant: reads and changes users, and signs in as any of them.',
    examples: { match: ['ONELOGIN_CLIENT_SECRET={hex:64}'], noMatch: ['ONELOGIN_CLIENT_ID={hex:64}'] },
  }),
]
