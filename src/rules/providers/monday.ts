import type { ShippedRule } from '../rule.ts'

export const monday: readonly ShippedRule[] = [
  {
    id: 'monday-api-token',
    name: 'monday.com API token',
    risk: 'Reads and changes the boards of its owner.',
    keywords: ['eyjhbgcioijiuzi1nij9.eyj0awqio'],
    // A JWT whose first claim is "tid".
    pattern: /eyJhbGciOiJIUzI1NiJ9\.eyJ0aWQiO[\w-]{80,400}\.[\w-]{40,60}/g,
    confidence: 'high',
    env: 'MONDAY_API_TOKEN',
    revoke: 'https://developer.monday.com/api-reference/docs/authentication',
    source: 'https://developer.monday.com/api-reference/docs/authentication',
    entropy: 3,
    examples: {
      match: ['MONDAY_API_TOKEN=eyJhbGciOiJIUzI1NiJ9.eyJ0aWQiO{b62:170}.{b64url:43}'],
      noMatch: ['eyJhbGciOiJIUzI1NiJ9.eyJ0aWQiO', '{=jwt:}'],
    },
  },
]
