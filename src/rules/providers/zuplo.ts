import type { ShippedRule } from '../rule.ts'

export const zuplo: readonly ShippedRule[] = [
  {
    id: 'zuplo-consumer-key',
    name: 'Zuplo consumer API key',
    risk: 'Calls the API behind the gateway as the consumer it was issued to.',
    keywords: ['zpka_'],
    pattern: /zpka_[a-z0-9]{32}_[0-9a-f]{8}(?![\w-])/g,
    confidence: 'high',
    env: 'ZUPLO_API_KEY',
    revoke: 'https://portal.zuplo.com',
    source: 'https://zuplo.com/docs/articles/api-key-management',
    entropy: 2.8,
    examples: {
      match: ["authorization: 'Bearer zpka_{a36:32}_{hex:8}'"],
      noMatch: ['zpka_test_key_1234567890', 'zpka_{x*32}_{x*8}'],
    },
  },
]
