import type { ShippedRule } from '../rule.ts'

export const kong: readonly ShippedRule[] = [
  {
    id: 'kong-konnect-token',
    name: 'Kong Konnect token',
    risk: 'Changes gateways and their routes, as its owner may.',
    keywords: ['kpat_', 'spat_'],
    pattern: /[ks]pat_[A-Za-z0-9]{40,60}/g,
    confidence: 'high',
    env: 'KONNECT_TOKEN',
    revoke: 'https://cloud.konghq.com/global/account/tokens',
    source: 'https://developer.konghq.com/konnect-api/',
    entropy: 3,
    examples: { match: ['KONNECT_TOKEN=kpat_{b62:49}'], noMatch: ['kpat_{x*49}', 'kpat_{b62:8}'] },
  },
]
