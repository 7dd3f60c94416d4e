import type { ShippedRule } from '../rule.ts'

export const pulumi: readonly ShippedRule[] = [
  {
    id: 'pulumi-access-token',
    name: 'Pulumi access token',
    risk: "Changes the organization's infrastructure, and reads the secrets in its state.",
    keywords: ['pul-'],
    pattern: /pul-[0-9a-f]{40}(?![\w-])/g,
    confidence: 'high',
    env: 'PULUMI_ACCESS_TOKEN',
    revoke: 'https://app.pulumi.com/account/tokens',
    source: 'https://www.pulumi.com/docs/administration/access-identity/access-tokens/',
    entropy: 2.8,
    examples: { match: ['PULUMI_ACCESS_TOKEN=pul-{hex:40}'], noMatch: ['pul-{hex:20}', 'pul-{x*40}'] },
  },
]
