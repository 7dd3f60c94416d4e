import type { ShippedRule } from '../rule.ts'

export const mercury: readonly ShippedRule[] = [
  {
    id: 'mercury-api-token',
    name: 'Mercury API token',
    risk: 'Reads the bank accounts of the company; with write access it sends money.',
    keywords: ['secret-token:mercury_'],
    pattern: /secret-token:mercury_(?:production|sandbox)_[a-z]{2,4}_[A-Za-z0-9]{30,64}_yrucrem(?![\w-])/g,
    confidence: 'high',
    env: 'MERCURY_API_TOKEN',
    revoke: 'https://app.mercury.com/settings/tokens',
    source: 'https://docs.mercury.com/reference/getting-started-with-your-api',
    entropy: 3.5,
    examples: {
      match: ['Authorization: Bearer secret-token:mercury_production_wma_{b62:44}_yrucrem'],
      noMatch: [
        'MERCURY_API_TOKEN=secret-token:mercury_production_...',
        'secret-token:mercury_sandbox_wma_{b62:10}_yrucrem',
      ],
    },
  },
]
