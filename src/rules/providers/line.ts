import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const line: readonly ShippedRule[] = [
  {
    id: 'line-channel-access-token',
    name: 'LINE channel access token',
    risk: 'Sends messages to all followers of the account and reads what they write.',
    // Every long-lived token ends alike.
    keywords: ['1o/w1cdnyilfu='],
    pattern: /[A-Za-z0-9+/]{140,190}1O\/w1cDnyilFU=/g,
    confidence: 'high',
    env: 'LINE_CHANNEL_ACCESS_TOKEN',
    revoke: 'https://developers.line.biz/console/',
    source: 'https://developers.line.biz/en/docs/basics/channel-access-token/',
    entropy: 4,
    examples: {
      match: ['LINE_CHANNEL_ACCESS_TOKEN={b62:150}1O/w1cDnyilFU='],
      noMatch: ['LINE_CHANNEL_ACCESS_TOKEN=your_token', 'AccessToken={b62:172}='],
    },
  },
  nearby({
    id: 'line-channel-secret',
    name: 'LINE channel secret or notify token',
    near: ['line-channel', 'line-notify', 'line-client', 'line-bot', 'channel-secret'],
    kind: [],
    shape: /(?:[a-f0-9]{32}|[A-Za-z0-9]{43})/,
    env: 'LINE_CHANNEL_SECRET',
    revoke: 'https://developers.line.biz/console/',
    source: 'https://developers.line.biz/en/docs/messaging-api/receiving-messages/',
    entropy: 2.8,
    examples: {
      match: ['LINE_CHANNEL_SECRET={hex:32}', "channelSecret: '{hex:32}'"],
      noMatch: ['LINE_CHANNEL_SECRET={0*32}', 'LINE_CHANNEL_ID={digit:10}'],
    },
  }),
]
