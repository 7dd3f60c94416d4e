import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const okta: readonly ShippedRule[] = [
  nearby({
    id: 'okta-api-token',
    name: 'Okta API token',
    near: ['okta', 'ssws', 'sswstoken'],
    kind: [],
    shape: /00[A-Za-z0-9_-]{40}/,
    env: 'OKTA_API_TOKEN',
    revoke: 'https://help.okta.com/en-us/content/topics/security/api.htm',
    source: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
    risk: 'Administers the tenant: reads and changes users, and signs in as any of them.',
    confidence: 'high',
    examples: {
      match: ['Authorization: SSWS 00{b62:40}', 'OKTA_API_TOKEN=00{b64url:39}A'],
      noMatch: ['OKTA_CLIENT_ID=0oa{b62:17}', 'OKTA_API_TOKEN=00{x*40}', 'TOKEN=00{b62:40}'],
    },
  }),
  nearby({
    id: 'okta-client-secret',
    name: 'Okta client secret',
    near: ['okta'],
    kind: ['secret'],
    shape: /[A-Za-z0-9_-]{40}(?:[A-Za-z0-9_-]{24})?/,
    env: 'OKTA_CLIENT_SECRET',
    revoke: 'https://developer.okta.com/docs/guides/client-secret-rotation-key/main/',
    source: 'https://developer.okta.com/docs/guides/client-secret-rotation-key/main/',
    entropy: 4,
    examples: {
      match: ['OKTA_CLIENT_SECRET={b62:40}', "okta: { clientSecret: '{b62:64}' }"],
      noMatch: ['OKTA_CLIENT_SECRET={x*40}', 'OKTA_CLIENT_ID=0oa{b62:17}'],
    },
  }),
]
