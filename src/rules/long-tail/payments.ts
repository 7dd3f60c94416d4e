import { nearbyRules, type Row } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const rows: readonly Row[] = [
  [
    'plaid-secret',
    'Plaid secret',
    'plaid',
    'hex30',
    'PLAID_SECRET',
    'https://plaid.com/docs/quickstart/glossary/#secret',
    'https://dashboard.plaid.com/developers/keys',
  ],
  [
    'wise-api-token',
    'Wise API token',
    ['wise', 'transferwise'],
    'uuid',
    'WISE_API_TOKEN',
    'https://docs.wise.com/api-docs/features/authentication-access/personal-tokens',
    'https://wise.com/settings/',
  ],
  [
    'braintree-private-key',
    'Braintree private key',
    ['braintree', 'bt-private'],
    'hex32',
    'BRAINTREE_PRIVATE_KEY',
    'https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials',
    'https://www.braintreegateway.com/login',
  ],
  [
    'iyzico-secret-key',
    'iyzico secret key',
    ['iyzico', 'iyzipay'],
    'b62_32',
    'IYZICO_SECRET_KEY',
    'https://docs.iyzico.com/en/getting-started/preliminaries/authentication',
    'https://merchant.iyzipay.com/settings',
  ],
  [
    'wechat-pay-api-key',
    'WeChat Pay API key',
    ['wechatpay', 'wechat-pay', 'wxpay', 'wx-pay', 'mch', 'apiv3'],
    'b62_32',
    'WECHAT_PAY_API_V3_KEY',
    'https://pay.weixin.qq.com/doc/v3/merchant/4013053267',
    'https://pay.weixin.qq.com/',
  ],
]

export const payments: readonly ShippedRule[] = nearbyRules(rows)
