import type { ShippedRule } from '../rule.ts'

export const definedNetworking: readonly ShippedRule[] = [
  {
    id: 'defined-networking-api-key',
    name: 'Defined Networking API key',
    risk: 'Adds hosts to the private network, and changes its firewall and routes.',
    keywords: ['dnkey-'],
    pattern: /dnkey-[A-Z2-7]{26}-[A-Z2-7]{52}(?![\w-])/gi,
    confidence: 'high',
    env: 'DEFINED_API_KEY',
    revoke: 'https://admin.defined.net/settings/api-keys',
    source: 'https://docs.defined.net/guides/automating-host-creation/',
    entropy: 3,
    examples: {
      match: ['Authorization: Bearer dnkey-{b32:26}-{b32:52}'],
      noMatch: ['dnkey-{b32:26}', 'dnkey-FAKE'],
    },
  },
]
