import type { ShippedRule } from '../rule.ts'

export const twitch: readonly ShippedRule[] = [
  {
    id: 'twitch-stream-key',
    name: 'Twitch stream key',
    risk: 'Goes live on the channel of its owner.',
    keywords: ['live_'],
    pattern: /live_\d{6,12}_[A-Za-z0-9]{28,40}(?![\w-])/g,
    confidence: 'high',
    env: 'TWITCH_STREAM_KEY',
    revoke: 'https://dashboard.twitch.tv/settings/stream',
    source: 'https://help.twitch.tv/s/article/twitch-stream-key-faq',
    entropy: 3,
    examples: {
      match: ['rtmp://live.twitch.tv/app/live_{digit:9}_{b62:30}', 'STREAM_KEY="live_{digit:8}_{b62:30}"'],
      noMatch: ['live_{digit:9}_{b62:8}', 'live_{digit:9}_{x*30}', 'pk_live_{b62:24}'],
    },
  },
]
