import type { ShippedRule } from './rule.ts'

/** Banks and cards of companies. */
export const businessAccounts: readonly ShippedRule[] = [
  {
    id: 'ramp-client-secret',
    name: 'Ramp client secret',
    risk: 'Acts as the app: reads the cards, the bills and the spending of the company.',
    keywords: ['ramp_sec_'],
    pattern: /ramp_sec_[A-Za-z0-9]{40,64}(?![\w-])/g,
    confidence: 'high',
    env: 'RAMP_CLIENT_SECRET',
    revoke: 'https://app.ramp.com/settings/ramp-developer',
    source: 'https://docs.ramp.com/developer-api/v1/authorization',
    entropy: 3.5,
    examples: {
      match: ['RAMP_CLIENT_SECRET=ramp_sec_{b62:48}'],
      noMatch: ['double dribble_reverse_ramp_sec_{2.0}', 'ramp_sec_{x*48}', 'ramp_id_{b62:48}'],
    },
  },
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
