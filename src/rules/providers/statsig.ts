import type { ShippedRule } from '../rule.ts'

export const statsig: readonly ShippedRule[] = [
  {
    id: 'statsig-server-secret',
    name: 'Statsig server secret key',
    risk: 'Reads all gates and experiments with their rules, and sends made-up events.',
    keywords: ['secret-'],
    pattern: /secret-(?=[A-Za-z]{0,42}[0-9])[A-Za-z0-9]{43,60}/g,
    confidence: 'medium',
    env: 'STATSIG_SERVER_SECRET',
    revoke: 'https://docs.statsig.com/sdk-keys/api-keys',
    source: 'https://docs.statsig.com/sdk-keys/api-keys',
    entropy: 3.8,
    examples: {
      match: ['statsig.initialize("secret-{b62:43}")'],
      noMatch: ['secret-{x*43}', 'secret-{b62:12}'],
    },
  },
  {
    id: 'statsig-console-key',
    name: 'Statsig console API key',
    risk: 'Reads and changes gates and experiments.',
    keywords: ['console-'],
    pattern: /console-(?=[A-Za-z]{0,42}[0-9])[A-Za-z0-9]{43,60}/g,
    confidence: 'medium',
    env: 'STATSIG_CONSOLE_API_KEY',
    revoke: 'https://docs.statsig.com/sdk-keys/api-keys',
    source: 'https://docs.statsig.com/sdk-keys/api-keys',
    entropy: 3.8,
    examples: {
      match: ['STATSIG-API-KEY: console-{b62:43}'],
      noMatch: ['console-{x*43}', 'console-{b62:12}'],
    },
  },
]
