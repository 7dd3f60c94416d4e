import type { ShippedRule } from '../rule.ts'

export const e2b: readonly ShippedRule[] = [
  {
    id: 'e2b-api-key',
    name: 'E2B API key',
    risk: 'Starts sandboxes on the bill and opens the running ones.',
    keywords: ['e2b_'],
    pattern: /e2b_[a-f0-9]{40}/g,
    confidence: 'high',
    env: 'E2B_API_KEY',
    revoke: 'https://e2b.dev/dashboard',
    source: 'https://e2b.dev/docs/api-key',
    entropy: 2.8,
    examples: { match: ['E2B_API_KEY=e2b_{hex:40}'], noMatch: ['E2B_API_KEY=e2b_***', 'e2b_{0*40}'] },
  },
]
