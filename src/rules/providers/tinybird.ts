import type { ShippedRule } from '../rule.ts'

export const tinybird: readonly ShippedRule[] = [
  {
    id: 'tinybird-token',
    name: 'Tinybird token',
    risk: 'Reads and appends data of the workspace, as its scopes allow.',
    // "p." and the base64 of `{"u": "`.
    keywords: ['p.eyj1ijogi'],
    pattern: /p\.eyJ1IjogI[A-Za-z0-9_-]{40,300}\.[A-Za-z0-9_-]{30,64}/g,
    confidence: 'high',
    env: 'TB_TOKEN',
    revoke: 'https://cloud.tinybird.co/tokens',
    source: 'https://www.tinybird.co/docs/forward/administration/tokens',
    entropy: 3.5,
    examples: {
      match: ['TB_TOKEN=p.eyJ1IjogI{b64url:90}.{b64url:43}'],
      noMatch: ['p.eyJ1IjogI{b62:10}', '{=jwt:"u":"b"}'],
    },
  },
]
