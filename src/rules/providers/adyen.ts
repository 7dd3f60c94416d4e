import type { ShippedRule } from '../rule.ts'

export const adyen: readonly ShippedRule[] = [
  {
    id: 'adyen-api-key',
    name: 'Adyen API key',
    risk: 'Reads and moves money: payments, refunds and customers of the account.',
    // "AQE" opens the base64 of a fixed header: a key of a web service user.
    keywords: ['aqe'],
    pattern: /AQE[a-z][A-Za-z0-9+/]{20,120}={0,2}-[A-Za-z0-9+/]{40,60}={0,2}-[^\s"'`,;]{8,24}/g,
    confidence: 'high',
    env: 'ADYEN_API_KEY',
    revoke: 'https://ca-live.adyen.com/ca/ca/config/api_credentials_new.shtml',
    source: 'https://docs.adyen.com/development-resources/api-credentials',
    entropy: 3.5,
    examples: {
      match: ['config.setApiKey("AQEy{b62:100}-{b64:43}=-{b62:16}")'],
      noMatch: ['ADYEN_API_KEY=AQE...', 'data = "AQEy{b62:100}"'],
    },
  },
]
