import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const baseten: readonly ShippedRule[] = [
  nearby({
    id: 'baseten-api-key',
    name: 'Baseten API key',
    near: ['baseten', 'api-key'],
    shape: /[A-Za-z0-9]{8}\.[A-Za-z0-9]{32}/,
    env: 'BASETEN_API_KEY',
    revoke: 'https://app.baseten.co/settings/api_keys',
    source: 'https://docs.baseten.co/observability/api-keys',
    kind: [],
    examples: {
      match: ['BASETEN_API_KEY={b62:8}.{b62:32}', '"Authorization: Api-Key {b62:8}.{b62:32}"'],
      noMatch: ['BASETEN_API_KEY=abcd1234.{x*32}', 'digest = {b62:8}.{b62:32}'],
    },
  }),
]
