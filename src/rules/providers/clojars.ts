import type { ShippedRule } from '../rule.ts'

export const clojars: readonly ShippedRule[] = [
  {
    id: 'clojars-deploy-token',
    name: 'Clojars deploy token',
    risk: 'Publishes new versions of the libraries of its owner, which others then install.',
    keywords: ['clojars_'],
    pattern: /CLOJARS_[0-9a-f]{60}/gi,
    confidence: 'high',
    env: 'CLOJARS_PASSWORD',
    revoke: 'https://clojars.org/tokens',
    source: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens',
    entropy: 2.8,
    examples: {
      match: [':password "CLOJARS_{hex:60}"'],
      noMatch: ['CLOJARS_PASSWORD', 'CLOJARS_{hex:20}'],
    },
  },
]
