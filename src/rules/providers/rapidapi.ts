import type { ShippedRule } from '../rule.ts'

export const rapidapi: readonly ShippedRule[] = [
  {
    id: 'rapidapi-key',
    name: 'RapidAPI key',
    risk: 'Calls every subscribed API on the bill of the account.',
    keywords: ['jsn'],
    pattern: /[a-f0-9]{10}msh[a-f0-9]{15}p[a-f0-9]{6}jsn[a-f0-9]{12}/g,
    confidence: 'high',
    env: 'RAPIDAPI_KEY',
    revoke: 'https://rapidapi.com/developer/apps',
    source: 'https://docs.rapidapi.com/docs/keys-and-key-rotation',
    entropy: 2.8,
    examples: {
      match: ["'X-RapidAPI-Key': '{hex:10}msh{hex:15}p{hex:6}jsn{hex:12}'"],
      noMatch: ["'X-RapidAPI-Key': 'your-key'", '{0*10}msh{0*15}p{0*6}jsn{0*12}'],
    },
  },
]
