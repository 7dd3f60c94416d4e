import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const keycloak: readonly ShippedRule[] = [
  nearby({
    id: 'keycloak-client-secret',
    name: 'Keycloak client secret',
    near: ['keycloak', 'kc-client'],
    kind: ['secret'],
    shape: /(?:[A-Za-z0-9]{32}|[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12})/,
    env: 'KEYCLOAK_CLIENT_SECRET',
    revoke: 'https://www.keycloak.org/docs/latest/server_admin/index.html#_client-credentials',
    source: 'https://www.keycloak.org/docs/latest/server_admin/index.html#_client-credentials',
    entropy: 2.8,
    examples: {
      match: ['KEYCLOAK_CLIENT_SECRET={b62:32}', 'keycloak.credentials.secret={=uuid}'],
      noMatch: ['KEYCLOAK_CLIENT_ID={b62:32}', 'KEYCLOAK_CLIENT_SECRET={x*32}'],
    },
  }),
]
