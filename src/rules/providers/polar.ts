import type { ShippedRule } from '../rule.ts'

export const polar: readonly ShippedRule[] = [
  {
    id: 'polar-access-token',
    name: 'Polar access token',
    risk: 'Reads and refunds orders and subscriptions, and reads the customers.',
    keywords: ['polar_oat_', 'polar_pat_', 'polar_at_', 'polar_rt_', 'polar_whs_', 'polar_cst_', 'polar_cs_'],
    pattern: /polar_(?:oat|pat|at_[uo]|rt_[uo]|whs|cst|cs)_[A-Za-z0-9]{32,52}/g,
    confidence: 'high',
    env: 'POLAR_ACCESS_TOKEN',
    revoke: 'https://polar.sh/settings',
    source: 'https://polar.sh/docs/integrate/oat',
    entropy: 3.5,
    examples: {
      match: ['POLAR_ACCESS_TOKEN=polar_oat_{b62:43}', 'POLAR_WEBHOOK_SECRET=polar_whs_{b62:43}'],
      noMatch: ['polar_oat_{x*43}', 'polar_at_degree'],
    },
  },
]
