import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const authorizeNet: readonly ShippedRule[] = [
  nearby({
    id: 'authorize-net-transaction-key',
    name: 'Authorize.Net transaction key',
    near: ['authorizenet', 'authorize-net', 'authnet', 'transaction-key', 'transactionkey'],
    kind: [],
    shape: /(?=[A-Za-z]{0,15}\d)[A-Za-z0-9]{16}/,
    env: 'AUTHORIZENET_TRANSACTION_KEY',
    revoke: 'https://account.authorize.net/',
    source: 'https://developer.authorize.net/api/reference/index.html',
    risk: 'Reads and moves money: payments, refunds and customers of the account.',
    examples: {
      match: ['AUTHORIZENET_TRANSACTION_KEY={b62:16}', '<transactionKey>{b62:16}</transactionKey>'],
      noMatch: ['transactionKey: transactionKeyAbcd', 'AUTHORIZENET_LOGIN_ID={b62:9}'],
    },
  }),
]
