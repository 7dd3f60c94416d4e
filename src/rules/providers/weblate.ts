import type { ShippedRule } from '../rule.ts'

export const weblate: readonly ShippedRule[] = [
  {
    id: 'weblate-api-key',
    name: 'Weblate API key',
    risk: 'Changes translations as its owner, or reads the project.',
    keywords: ['wlu_', 'wlp_'],
    pattern: /wl[up]_[A-Za-z0-9]{32,44}/g,
    confidence: 'high',
    env: 'WEBLATE_API_KEY',
    revoke: 'https://docs.weblate.org/en/latest/api.html',
    source: 'https://docs.weblate.org/en/latest/api.html',
    entropy: 3,
    examples: { match: ['key = wlu_{b62:36}'], noMatch: ['wlu_{x*36}', 'wlp_{b62:8}'] },
  },
]
