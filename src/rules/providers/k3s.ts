import type { ShippedRule } from '../rule.ts'

export const k3s: readonly ShippedRule[] = [
  {
    id: 'k3s-node-token',
    name: 'K3s or RKE2 node token',
    risk: 'Joins the cluster, and with a server token becomes one of its servers.',
    keywords: ['k10'],
    pattern: /K10[0-9a-f]{64}::[a-z0-9.:_-]{8,120}/g,
    confidence: 'high',
    env: 'K3S_TOKEN',
    revoke: 'https://docs.k3s.io/cli/token',
    source: 'https://docs.k3s.io/cli/token',
    entropy: 3,
    examples: {
      match: ['K3S_TOKEN=K10{hex:64}::server:{hex:32}'],
      noMatch: ['K10{hex:64}', 'K10{hex:20}::server:1'],
    },
  },
]
