import type { ShippedRule } from '../rule.ts'

export const deno: readonly ShippedRule[] = [
  {
    id: 'deno-deploy-token',
    name: 'Deno Deploy token',
    risk: 'Deploys and deletes apps, and reads their settings and secrets.',
    keywords: ['ddp_', 'ddw_', 'ddo_'],
    pattern: /dd[pwo]_[A-Za-z0-9]{36}(?![\w-])/g,
    confidence: 'high',
    env: 'DENO_DEPLOY_TOKEN',
    revoke: 'https://dash.deno.com/account#access-tokens',
    source: 'https://docs.deno.com/deploy/manual/deployctl/',
    entropy: 3,
    examples: { match: ['deployctl deploy --token=ddp_{b62:36}'], noMatch: ['ddp_{b62:20}', 'ddx_{b62:36}'] },
  },
]
