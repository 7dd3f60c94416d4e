import type { ShippedRule } from '../rule.ts'

export const cursor: readonly ShippedRule[] = [
  {
    id: 'cursor-api-key',
    name: 'Cursor API key',
    risk: 'Runs agents on the subscription and, as a team key, reads usage of the members.',
    keywords: ['crsr_', 'key_'],
    pattern: /(?:crsr|key)_[a-f0-9]{64}(?![\w-])/g,
    confidence: 'high',
    env: 'CURSOR_API_KEY',
    revoke: 'https://cursor.com/dashboard',
    source: 'https://docs.cursor.com/en/account/teams/admin-api',
    entropy: 2.8,
    examples: {
      match: ['curl https://api.cursor.com/teams/members -u key_{hex:64}:', 'CURSOR_API_KEY=crsr_{hex:64}'],
      noMatch: ['CURSOR_API_KEY=crsr_{0*64}', 'monkey_{hex:64}'],
    },
  },
]
