import type { ShippedRule } from '../rule.ts'

export const builderIo: readonly ShippedRule[] = [
  {
    id: 'builder-io-private-key',
    name: 'Builder.io private key',
    risk: 'Changes content and models of the space.',
    keywords: ['bpk-'],
    pattern: /bpk-[0-9a-f]{32}/g,
    confidence: 'high',
    env: 'BUILDER_PRIVATE_KEY',
    revoke: 'https://builder.io/account/space',
    source: 'https://www.builder.io/c/docs/using-your-api-key',
    entropy: 2.8,
    examples: { match: ['BUILDER_PRIVATE_KEY=bpk-{hex:32}'], noMatch: ['bpk-{0*32}', 'bpk-{hex:8}'] },
  },
]
