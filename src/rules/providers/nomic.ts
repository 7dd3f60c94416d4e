import type { ShippedRule } from '../rule.ts'

export const nomic: readonly ShippedRule[] = [
  {
    id: 'nomic-api-key',
    name: 'Nomic API key',
    risk: 'Reads and writes the data sets of the account and spends its quota.',
    keywords: ['nk-'],
    pattern: /nk-[A-Za-z0-9_-]{43}(?![\w-])/g,
    confidence: 'medium',
    env: 'NOMIC_API_KEY',
    revoke: 'https://atlas.nomic.ai/',
    source: 'https://docs.nomic.ai/reference/getting-started',
    entropy: 4.3,
    examples: { match: ['NOMIC_API_KEY=nk-{b64url:42}A'], noMatch: ['link-{b64url:43}', 'nk-{x*43}'] },
  },
]
