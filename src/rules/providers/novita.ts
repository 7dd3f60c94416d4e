import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const novita: readonly ShippedRule[] = [
  nearby({
    id: 'novita-api-key',
    name: 'Novita AI API key',
    near: ['novita'],
    shape: /sk_[A-Za-z0-9_-]{40,48}/,
    env: 'NOVITA_API_KEY',
    revoke: 'https://novita.ai/settings/key-management',
    source: 'https://novita.ai/docs/guides/quickstart',
    examples: { match: ['NOVITA_API_KEY=sk_{b62:43}'], noMatch: ['NOVITA_API_KEY=sk_{x*43}'] },
  }),
]
