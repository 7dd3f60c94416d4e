import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const auth0: readonly ShippedRule[] = [
  nearby({
    id: 'auth0-client-secret',
    name: 'Auth0 client secret',
    near: ['auth0', 'auth0.com'],
    kind: ['secret'],
    shape: /[A-Za-z0-9_-]{64,66}/,
    env: 'AUTH0_CLIENT_SECRET',
    revoke: 'https://manage.auth0.com/#/applications',
    source: 'https://auth0.com/docs/get-started/applications/application-settings',
    risk: 'Gets tokens in the name of the application; a management client administers the tenant.',
    confidence: 'high',
    entropy: 4,
    examples: {
      match: ['AUTH0_CLIENT_SECRET={b64url:63}A', "auth0: { clientSecret: '{b62:64}' }"],
      noMatch: ['AUTH0_CLIENT_ID={b62:32}', 'AUTH0_CLIENT_SECRET={x*64}'],
    },
  }),
  nearby({
    id: 'auth0-session-secret',
    name: 'Auth0 session secret',
    near: ['auth0'],
    kind: ['secret'],
    shape: 'hex64',
    env: 'AUTH0_SECRET',
    revoke: null,
    source: 'https://github.com/auth0/nextjs-auth0',
    risk: 'Decrypts and forges session cookies of the application.',
    examples: {
      match: ["AUTH0_SECRET='{hex:64}'"],
      noMatch: ["AUTH0_SECRET='{0*64}'", "SECRET='{hex:64}'"],
    },
  }),
]
