import type { ShippedRule } from '../rule.ts'

export const courier: readonly ShippedRule[] = [
  {
    id: 'courier-auth-token',
    name: 'Courier auth token',
    risk: 'Sends notifications through every connected provider.',
    keywords: ['pk_prod_', 'pk_test_', 'dk_prod_'],
    pattern: /[pd]k_(?:prod|test)_[A-Z0-9]{28}(?![\w-])/g,
    confidence: 'high',
    env: 'COURIER_AUTH_TOKEN',
    revoke: 'https://app.courier.com/settings/api-keys',
    source: 'https://www.courier.com/docs/reference/auth/intro',
    entropy: 3,
    examples: {
      match: ['new CourierClient({ authorizationToken: "pk_prod_{A36:28}" })'],
      noMatch: ['pk_prod_{X*28}', 'pk_test_{b62:24}'],
    },
  },
]
