import type { ShippedRule } from '../rule.ts'

export const groq: readonly ShippedRule[] = [
  {
    id: 'groq-api-key',
    name: 'Groq API key',
    risk: 'Runs models on the account and its bill.',
    keywords: ['gsk_'],
    pattern: /gsk_[A-Za-z0-9]{48,60}/g,
    confidence: 'high',
    env: 'GROQ_API_KEY',
    revoke: 'https://console.groq.com/keys',
    source: 'https://console.groq.com/docs/quickstart',
    entropy: 3,
    examples: {
      match: ["new Groq({ apiKey: 'gsk_{b62:20}WGdyb3FY{b62:24}' })", 'GROQ_API_KEY=gsk_{b62:52}'],
      noMatch: ['GROQ_API_KEY=gsk_{x*52}', 'gsk_{b62:20}'],
    },
  },
]
