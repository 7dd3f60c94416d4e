import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const yookassa: readonly ShippedRule[] = [
  nearby({
    id: 'yookassa-secret-key',
    name: 'YooKassa secret key',
    near: ['yookassa', 'yoo-kassa', 'yandex-kassa'],
    shape: /(?:live|test)_[A-Za-z0-9_-]{40,48}/,
    env: 'YOOKASSA_SECRET_KEY',
    revoke: 'https://yookassa.ru/my/merchant/integration/api-keys',
    source: 'https://yookassa.ru/developers/using-api/interaction-format',
    risk: 'Reads and moves money: payments, refunds and customers of the account.',
    confidence: 'high',
    examples: {
      match: ['YOOKASSA_SECRET_KEY=test_{b64url:42}A'],
      noMatch: ['YOOKASSA_SECRET_KEY=test_{x*43}', 'KEY=test_{b62:43}'],
    },
  }),
]
