import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const workos: readonly ShippedRule[] = [
  nearby({
    id: 'workos-api-key',
    name: 'WorkOS API key',
    near: ['workos', 'work-os'],
    kind: [],
    shape: /sk_(?:(?:live|test)_)?[A-Za-z0-9+/=]{30,120}/,
    env: 'WORKOS_API_KEY',
    revoke: 'https://dashboard.workos.com/api-keys',
    source: 'https://workos.com/docs/reference/api-keys',
    risk: 'Administers the tenant: reads and changes users, and signs in as any of them.',
    confidence: 'high',
    entropy: 3.5,
    examples: {
      match: ["new WorkOS('sk_test_{b62:80}')", 'WORKOS_API_KEY=sk_{b62:60}'],
      noMatch: ['WORKOS_CLIENT_ID=client_{A36:26}', 'WORKOS_API_KEY=sk_{x*60}'],
    },
  }),
]
