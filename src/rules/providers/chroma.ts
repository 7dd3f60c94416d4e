import type { ShippedRule } from '../rule.ts'

export const chroma: readonly ShippedRule[] = [
  {
    id: 'chroma-cloud-api-key',
    name: 'Chroma Cloud API key',
    risk: 'Reads, changes and deletes the collections.',
    keywords: ['ck-'],
    pattern: /ck-[1-9A-HJ-NP-Za-km-z]{40,48}(?![\w-])/g,
    confidence: 'high',
    env: 'CHROMA_API_KEY',
    revoke: 'https://www.trychroma.com',
    source: 'https://docs.trychroma.com/cloud/getting-started',
    entropy: 3.8,
    examples: {
      match: ['CHROMA_API_KEY=ck-{b58:44}'],
      noMatch: ['ck-{b58:20}', 'ck-editor-classic-build'],
    },
  },
]
