import type { ShippedRule } from '../rule.ts'

export const chromatic: readonly ShippedRule[] = [
  {
    id: 'chromatic-project-token',
    name: 'Chromatic project token',
    risk: 'Uploads builds to the project.',
    keywords: ['chpt_'],
    pattern: /chpt_[0-9a-f]{10,24}/g,
    confidence: 'high',
    env: 'CHROMATIC_PROJECT_TOKEN',
    revoke: 'https://www.chromatic.com/docs/setup/',
    source: 'https://www.chromatic.com/docs/setup/',
    entropy: 2.5,
    examples: {
      match: ['npx chromatic --project-token=chpt_{hex:15}'],
      noMatch: ['chpt_{0*15}', 'chpt_token'],
    },
  },
]
