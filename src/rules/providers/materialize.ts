import type { ShippedRule } from '../rule.ts'

export const materialize: readonly ShippedRule[] = [
  {
    id: 'materialize-app-password',
    name: 'Materialize app password',
    risk: 'Signs in to the database as its user.',
    keywords: ['mzp_'],
    pattern: /mzp_[0-9a-f]{64}(?![\w-])/g,
    confidence: 'high',
    env: 'MZ_PASSWORD',
    revoke: 'https://console.materialize.com/access',
    source: 'https://materialize.com/docs/security/cloud/users-service-accounts/create-service-accounts/',
    entropy: 2.8,
    examples: { match: ['psql "user=me password=mzp_{hex:64}"'], noMatch: ['mzp_{hex:20}'] },
  },
]
