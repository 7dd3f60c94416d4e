import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const alipay: readonly ShippedRule[] = [
  nearby({
    id: 'alipay-private-key',
    name: 'Alipay app private key',
    near: ['alipay', 'ali-pay'],
    shape: /MII[A-Za-z0-9+/]{400,3200}={0,2}/,
    env: 'ALIPAY_PRIVATE_KEY',
    kind: ['key'],
    revoke: 'https://open.alipay.com/develop/manage',
    source: 'https://opendocs.alipay.com/common/02kkv7',
    risk: 'Reads and moves money: payments, refunds and customers of the account.',
    examples: {
      match: ["alipay: { privateKey: 'MIIEvQ{b62:1600}==' }"],
      noMatch: ["alipayPublicKey: 'MIIBIj{b62:380}'", 'ALIPAY_PRIVATE_KEY=MIIE...'],
    },
  }),
]
