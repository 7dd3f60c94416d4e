import type { ShippedRule } from '../rule.ts'

export const miro: readonly ShippedRule[] = [
  {
    id: 'miro-access-token',
    name: 'Miro access token',
    risk: 'Reads and changes the boards of its owner.',
    keywords: ['eyjtaxjvlm9yawdpbi'],
    // {"miro.origin":"eu01"} in base 64, then random text.
    pattern: /eyJtaXJvLm9yaWdpbi[\w-]{8,60}_[\w-]{20,60}/g,
    confidence: 'high',
    env: 'MIRO_ACCESS_TOKEN',
    revoke: 'https://developers.miro.com/docs/getting-started-with-oauth',
    source: 'https://developers.miro.com/docs/getting-started-with-oauth',
    entropy: 3,
    examples: {
      match: ['MIRO_ACCESS_TOKEN=eyJtaXJvLm9yaWdpbi{b62:16}_{b64url:26}A'],
      noMatch: ['eyJtaXJvLm9yaWdpbi', 'eyJtaXJvLm9yaWdpbi{x*50}'],
    },
  },
]
