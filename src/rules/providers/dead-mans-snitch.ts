import type { ShippedRule } from '../rule.ts'

export const deadMansSnitch: readonly ShippedRule[] = [
  {
    id: 'dead-mans-snitch-url',
    name: "Dead Man's Snitch URL",
    risk: 'Reports a dead job as alive, so that nobody is alarmed.',
    keywords: ['nosnch.in/'],
    pattern: /nosnch\.in\/(?<secret>[0-9a-f]{10})/g,
    confidence: 'low',
    env: 'SNITCH_URL',
    revoke: 'https://deadmanssnitch.com/docs',
    source: 'https://deadmanssnitch.com/docs',
    examples: { match: ['curl https://nosnch.in/{hex:10}'], noMatch: ['https://nosnch.in/'] },
  },
]
