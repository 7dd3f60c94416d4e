import type { ShippedRule } from '../rule.ts'

export const mercadoPago: readonly ShippedRule[] = [
  {
    id: 'mercado-pago-access-token',
    name: 'Mercado Pago access token',
    risk: 'Reads and moves money: payments, refunds and customers of the account.',
    keywords: ['app_usr-', 'test-'],
    pattern: /(?:APP_USR|TEST)-\d{12,19}-\d{6}-[a-f0-9]{32}(?:__[A-Z]{2}_[A-Z]{2}__)?-\d{6,12}/g,
    confidence: 'high',
    env: 'MP_ACCESS_TOKEN',
    revoke: 'https://www.mercadopago.com/developers/panel/app',
    source: 'https://www.mercadopago.com.br/developers/en/docs/your-integrations/credentials',
    entropy: 2.8,
    examples: {
      match: [
        'MP_ACCESS_TOKEN=APP_USR-{digit:16}-{digit:6}-{hex:32}-{digit:9}',
        "accessToken: 'TEST-{digit:16}-{digit:6}-{hex:32}-{digit:8}'",
      ],
      noMatch: ['MP_PUBLIC_KEY=APP_USR-{=uuid}', "accessToken: 'TEST-1234'"],
    },
  },
]
