import type { ShippedRule } from '../rule.ts'

export const langfuse: readonly ShippedRule[] = [
  {
    id: 'langfuse-secret-key',
    name: 'Langfuse secret key',
    risk: 'Reads and writes traces of prompts and answers.',
    keywords: ['sk-lf-'],
    pattern: /sk-lf-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/g,
    confidence: 'high',
    env: 'LANGFUSE_SECRET_KEY',
    revoke: 'https://cloud.langfuse.com/',
    source: 'https://langfuse.com/docs/api-and-data-platform/features/public-api',
    entropy: 2.8,
    examples: {
      match: ['LANGFUSE_SECRET_KEY=sk-lf-{=uuid}'],
      noMatch: ['LANGFUSE_PUBLIC_KEY=pk-lf-{=uuid}', 'LANGFUSE_SECRET_KEY=sk-lf-...'],
    },
  },
]
