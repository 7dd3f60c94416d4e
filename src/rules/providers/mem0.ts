import type { ShippedRule } from '../rule.ts'

export const mem0: readonly ShippedRule[] = [
  {
    id: 'mem0-api-key',
    name: 'Mem0 API key',
    risk: 'Reads and deletes the memories stored about users.',
    keywords: ['m0-'],
    pattern: /m0-[A-Za-z0-9]{40}(?![\w-])/g,
    confidence: 'high',
    env: 'MEM0_API_KEY',
    revoke: 'https://app.mem0.ai/dashboard/api-keys',
    source: 'https://docs.mem0.ai/platform/quickstart',
    entropy: 3.5,
    examples: { match: ['MEM0_API_KEY=m0-{b62:40}'], noMatch: ['MEM0_API_KEY=m0-{x*40}', 'm0-{b62:20}'] },
  },
]
