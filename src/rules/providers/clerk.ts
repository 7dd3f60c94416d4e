import type { ShippedRule } from '../rule.ts'

export const clerk: readonly ShippedRule[] = [
  {
    id: 'clerk-secret-key',
    name: 'Clerk secret key',
    risk: 'Administers the tenant: reads and changes users, and signs in as any of them.',
    keywords: ['clerk'],
    pattern: /(?:CLERK|[Cc]lerk)[^\n\r]{0,60}?(?<secret>sk_(?:live|test)_[A-Za-z0-9]{40,60})/g,
    confidence: 'high',
    env: 'CLERK_SECRET_KEY',
    revoke: 'https://dashboard.clerk.com/last-active?path=api-keys',
    source: 'https://clerk.com/docs/deployments/clerk-environment-variables',
    entropy: 3.5,
    examples: {
      match: ['CLERK_SECRET_KEY=sk_test_{b62:42}', "clerkClient({ secretKey: 'sk_live_{b62:42}' })"],
      noMatch: ['NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY=pk_test_{b62:42}', 'STRIPE_SECRET_KEY=sk_test_{b62:42}'],
    },
  },
]
