import type { ShippedRule } from '../rule.ts'

export const jsr: readonly ShippedRule[] = [
  {
    id: 'jsr-access-token',
    name: 'JSR access token',
    risk: 'Publishes new versions of the packages of its owner, which others then install.',
    keywords: ['jsrp_', 'jsrd_'],
    pattern: /jsr[dp]_[A-Za-z0-9]{30,64}/g,
    confidence: 'high',
    env: 'JSR_TOKEN',
    revoke: 'https://jsr.io/account/tokens',
    source: 'https://jsr.io/docs/publishing-packages',
    entropy: 3,
    examples: { match: ['deno publish --token jsrp_{b62:32}'], noMatch: ['jsrp_{b62:10}', 'jsrp_{x*32}'] },
  },
]
