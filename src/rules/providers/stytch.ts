import type { ShippedRule } from '../rule.ts'

export const stytch: readonly ShippedRule[] = [
  {
    id: 'stytch-secret',
    name: 'Stytch secret',
    risk: 'Administers the tenant: reads and changes users, and signs in as any of them.',
    keywords: ['secret-live-', 'secret-test-'],
    pattern: /secret-(?:live|test)-[A-Za-z0-9_=-]{30,50}/g,
    confidence: 'high',
    env: 'STYTCH_SECRET',
    revoke: 'https://stytch.com/dashboard/project-settings',
    source: 'https://stytch.com/docs/api/api-authentication',
    entropy: 3.5,
    examples: {
      match: ['STYTCH_SECRET=secret-test-{b64url:35}='],
      noMatch: ['STYTCH_SECRET=secret-test-{x*36}', 'STYTCH_PROJECT_ID=project-test-{=uuid}'],
    },
  },
]
