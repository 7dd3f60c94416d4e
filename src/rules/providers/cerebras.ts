import type { ShippedRule } from '../rule.ts'

export const cerebras: readonly ShippedRule[] = [
  {
    id: 'cerebras-api-key',
    name: 'Cerebras API key',
    risk: 'Runs models on the account and its bill.',
    keywords: ['csk-'],
    pattern: /csk-[a-z0-9]{40,60}(?![\w-])/g,
    confidence: 'high',
    env: 'CEREBRAS_API_KEY',
    revoke: 'https://cloud.cerebras.ai/',
    source: 'https://inference-docs.cerebras.ai/quickstart',
    entropy: 3,
    examples: { match: ['CEREBRAS_API_KEY=csk-{a36:48}'], noMatch: ['CEREBRAS_API_KEY=csk-{x*48}'] },
  },
]
