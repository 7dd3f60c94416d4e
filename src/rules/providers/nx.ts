import type { ShippedRule } from '../rule.ts'

export const nx: readonly ShippedRule[] = [
  {
    id: 'nx-cloud-access-token',
    name: 'Nx Cloud CI access token',
    risk: 'Reads and poisons the build cache.',
    keywords: ['fhjlywqtd3jpdgu'],
    // The base 64 of "<uuid>|read-write".
    pattern: /[A-Za-z0-9+/]{44,52}fHJlYWQtd3JpdGU=?/g,
    confidence: 'high',
    env: 'NX_CLOUD_ACCESS_TOKEN',
    revoke: 'https://nx.dev/ci/recipes/security/access-tokens',
    source: 'https://nx.dev/ci/recipes/security/access-tokens',
    entropy: 3,
    examples: {
      match: ['"nxCloudAccessToken": "{b64:48}fHJlYWQtd3JpdGU="'],
      noMatch: ['fHJlYWQtd3JpdGU=', '{b64:12}fHJlYWQtd3JpdGU='],
    },
  },
]
