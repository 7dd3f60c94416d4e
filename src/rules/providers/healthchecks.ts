import type { ShippedRule } from '../rule.ts'

export const healthchecks: readonly ShippedRule[] = [
  {
    id: 'healthchecks-ping-url',
    name: 'Healthchecks ping URL',
    risk: 'Reports a dead job as alive, so that nobody is alarmed.',
    keywords: ['hc-ping.com/'],
    pattern: /hc-ping\.com\/(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[\w-]{22}(?=\/))/g,
    confidence: 'low',
    env: 'HEALTHCHECKS_PING_URL',
    revoke: 'https://healthchecks.io/docs/http_api/',
    source: 'https://healthchecks.io/docs/http_api/',
    entropy: 2.8,
    examples: {
      match: ['curl -fsS -m 10 --retry 5 https://hc-ping.com/{=uuid}'],
      noMatch: ['https://hc-ping.com/your-uuid-here'],
    },
  },
]
