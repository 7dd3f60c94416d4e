import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const chargebee: readonly ShippedRule[] = [
  nearby({
    id: 'chargebee-api-key',
    name: 'Chargebee API key',
    near: ['chargebee'],
    shape: /(?:live|test)_[A-Za-z0-9]{32,52}/,
    env: 'CHARGEBEE_API_KEY',
    revoke: 'https://www.chargebee.com/docs/billing/2.0/site-configuration/api_keys',
    source: 'https://apidocs.chargebee.com/docs/api/auth',
    risk: 'Reads and refunds orders and subscriptions, and reads the customers.',
    confidence: 'high',
    examples: {
      match: ['chargebee.configure("{b62:6}-test", api_key="test_{b62:36}")'],
      noMatch: ['chargebee.configure("shop-test")', 'CHARGEBEE_API_KEY=test_{x*36}'],
    },
  }),
]
