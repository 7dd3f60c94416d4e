import type { ShippedRule } from '../rule.ts'

export const portainer: readonly ShippedRule[] = [
  {
    id: 'portainer-access-token',
    name: 'Portainer access token',
    risk: 'Runs containers, and so any code, on the hosts that Portainer manages.',
    keywords: ['ptr_'],
    pattern: /ptr_[A-Za-z0-9+/]{43}=/g,
    confidence: 'high',
    env: 'PORTAINER_API_KEY',
    revoke: 'https://docs.portainer.io/user/account-settings',
    source: 'https://docs.portainer.io/api/access',
    entropy: 3.8,
    examples: { match: ['X-API-Key: ptr_{b64:43}='], noMatch: ['ptr_{b62:20}', 'ptr_diff_t'] },
  },
]
