import type { ShippedRule } from '../rule.ts'

export const llamacloud: readonly ShippedRule[] = [
  {
    id: 'llamacloud-api-key',
    name: 'LlamaCloud API key',
    risk: 'Reads parsed documents and indexes, and spends the quota.',
    keywords: ['llx-'],
    pattern: /llx-[A-Za-z0-9]{40,60}(?![\w-])/g,
    confidence: 'high',
    env: 'LLAMA_CLOUD_API_KEY',
    revoke: 'https://cloud.llamaindex.ai/api-key',
    source: 'https://docs.cloud.llamaindex.ai/api_key',
    entropy: 3,
    examples: { match: ['LLAMA_CLOUD_API_KEY=llx-{b62:48}'], noMatch: ['LLAMA_CLOUD_API_KEY=llx-...'] },
  },
]
