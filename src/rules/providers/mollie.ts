import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const risk = 'Reads and moves money: payments, refunds and customers of the account.'

export const mollie: readonly ShippedRule[] = [
  nearby({
    id: 'mollie-api-key',
    name: 'Mollie API key',
    near: ['mollie'],
    shape: /(?:live|test)_[A-Za-z0-9]{30}/,
    env: 'MOLLIE_API_KEY',
    revoke: 'https://my.mollie.com/dashboard/developers/api-keys',
    source: 'https://docs.mollie.com/reference/authentication',
    risk,
    confidence: 'high',
    examples: {
      match: ["$mollie->setApiKey('live_{b62:30}')", 'MOLLIE_API_KEY=test_{b62:30}'],
      noMatch: ['MOLLIE_API_KEY=test_{x*30}', "name = 'test_{b62:30}'"],
    },
  }),
  {
    id: 'mollie-access-token',
    name: 'Mollie organization access token',
    risk,
    keywords: ['access_'],
    pattern: /access_(?=[A-Za-z]{0,29}\d)[A-Za-z0-9]{30}(?![\w-])/g,
    confidence: 'medium',
    env: 'MOLLIE_ACCESS_TOKEN',
    revoke: 'https://my.mollie.com/dashboard/developers/organization-access-tokens',
    source: 'https://docs.mollie.com/reference/authentication',
    entropy: 3.8,
    examples: {
      match: ['Authorization: Bearer access_4{b62:29}'],
      noMatch: ['access_tokenExpirationIntervalInSecs', 'access_{x*30}'],
    },
  },
]
