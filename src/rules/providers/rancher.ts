import type { ShippedRule } from '../rule.ts'

export const rancher: readonly ShippedRule[] = [
  {
    id: 'rancher-api-token',
    name: 'Rancher API token',
    risk: 'Acts as its user on all clusters that Rancher manages.',
    keywords: ['token-', 'kubeconfig-u'],
    pattern: /(?:token-[a-z0-9]{5}|kubeconfig-u(?:ser)?-[a-z0-9-]{5,24}):[a-z0-9]{54}(?![\w-])/g,
    confidence: 'high',
    env: 'RANCHER_TOKEN_KEY',
    revoke: 'https://ranchermanager.docs.rancher.com/reference-guides/user-settings/api-keys',
    source: 'https://ranchermanager.docs.rancher.com/reference-guides/user-settings/api-keys',
    entropy: 3.5,
    examples: {
      match: ['RANCHER_TOKEN_KEY=token-{a36:5}:{a36:54}', 'token: kubeconfig-user-{a36:5}:{a36:54}'],
      noMatch: ['token-{a36:5}:{a36:20}', 'kubeconfig-user-{a36:5}'],
    },
  },
]
