import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const retell: readonly ShippedRule[] = [
  nearby({
    id: 'retell-api-key',
    name: 'Retell AI API key',
    near: ['retell'],
    shape: /key_[a-f0-9]{28}/,
    env: 'RETELL_API_KEY',
    revoke: 'https://dashboard.retellai.com/apiKey',
    source: 'https://docs.retellai.com/accounts/api-keys-overview',
    entropy: 2.8,
    examples: { match: ['RETELL_API_KEY=key_{hex:28}'], noMatch: ['RETELL_AGENT_ID=agent_{hex:28}'] },
  }),
]
