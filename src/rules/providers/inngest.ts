import type { ShippedRule } from '../rule.ts'

export const inngest: readonly ShippedRule[] = [
  {
    id: 'inngest-signing-key',
    name: 'Inngest signing key',
    risk: 'Forges calls that run functions of the app.',
    keywords: ['signkey-'],
    pattern: /signkey-(?:prod|test|branch|staging)-[0-9a-f]{32,64}/g,
    confidence: 'high',
    env: 'INNGEST_SIGNING_KEY',
    revoke: 'https://www.inngest.com/docs/platform/signing-keys',
    source: 'https://www.inngest.com/docs/platform/signing-keys',
    entropy: 2.8,
    examples: {
      match: ['INNGEST_SIGNING_KEY=signkey-prod-{hex:64}'],
      noMatch: ['signkey-prod-{0*64}', 'signkey-prod-{hex:8}'],
    },
  },
]
