import type { ShippedRule } from '../rule.ts'

export const ably: readonly ShippedRule[] = [
  {
    id: 'ably-api-key',
    name: 'Ably API key',
    risk: 'Reads and writes the channels within the capabilities of the key.',
    keywords: ['ably'],
    pattern:
      /(?:ABLY|[Aa]bly)[^\n\r]{0,80}?(?<secret>[A-Za-z0-9_-]{6,8}\.[A-Za-z0-9_-]{6}:[A-Za-z0-9_-]{22,64})(?![\w-])/g,
    confidence: 'high',
    env: 'ABLY_API_KEY',
    revoke: 'https://ably.com/accounts',
    source: 'https://ably.com/docs/auth/basic',
    entropy: 3.5,
    examples: {
      match: ["new Ably.Realtime('{b62:6}.{b62:6}:{b64url:42}A')", 'ABLY_API_KEY={b62:6}.{b62:6}:{b62:43}'],
      noMatch: ['ABLY_API_KEY=xVLyHw.{x*6}:{x*43}', 'host.{b62:6}:{b62:43}'],
    },
  },
]
