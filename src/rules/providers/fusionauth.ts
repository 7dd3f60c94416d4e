import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const fusionauth: readonly ShippedRule[] = [
  nearby({
    id: 'fusionauth-api-key',
    name: 'FusionAuth API key',
    near: ['fusionauth', 'fusion-auth'],
    shape: /[A-Za-z0-9_-]{40,80}/,
    env: 'FUSIONAUTH_API_KEY',
    revoke: 'https://fusionauth.io/docs/apis/authentication',
    source: 'https://fusionauth.io/docs/apis/authentication',
    risk: 'Administers the tenant: reads and changes users, and signs in as any of them.',
    entropy: 4,
    examples: {
      match: ['FUSIONAUTH_API_KEY={b62:64}'],
      noMatch: ['FUSIONAUTH_API_KEY={x*64}', 'API_KEY={b62:64}'],
    },
  }),
]
