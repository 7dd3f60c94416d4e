import type { ShippedRule } from '../rule.ts'

export const loggly: readonly ShippedRule[] = [
  {
    id: 'loggly-input-url',
    name: 'Loggly URL with a customer token',
    risk: 'Sends made-up logs on the bill of the account.',
    keywords: ['loggly.com/'],
    pattern: /loggly\.com\/(?:inputs|bulk|tag)\/(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/g,
    confidence: 'medium',
    env: 'LOGGLY_TOKEN',
    revoke: 'https://documentation.solarwinds.com/en/success_center/loggly/content/admin/http-endpoint.htm',
    source: 'https://documentation.solarwinds.com/en/success_center/loggly/content/admin/http-endpoint.htm',
    entropy: 2.8,
    examples: {
      match: ['https://logs-01.loggly.com/inputs/{=uuid}/tag/http/'],
      noMatch: ['https://logs-01.loggly.com/inputs/TOKEN/tag/http/'],
    },
  },
]
