import type { ShippedRule } from '../rule.ts'

export const depot: readonly ShippedRule[] = [
  {
    id: 'depot-token',
    name: 'Depot token',
    risk: 'Builds images in the organization, and reads what the builds have cached.',
    keywords: ['depot_org_', 'depot_project_', 'depot_user_'],
    pattern: /depot_(?:org|project|user)_[A-Za-z0-9]{32,128}(?![\w-])/g,
    confidence: 'high',
    env: 'DEPOT_TOKEN',
    revoke: 'https://depot.dev/settings',
    source: 'https://depot.dev/docs/cli/authentication',
    entropy: 3,
    examples: {
      match: ['DEPOT_TOKEN=depot_org_{hex:64}', 'depot build --token depot_project_{hex:64}'],
      noMatch: ['query_depot_org_slug_context', 'depot_org_{x*64}'],
    },
  },
]
