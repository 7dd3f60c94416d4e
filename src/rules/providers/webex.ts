import type { ShippedRule } from '../rule.ts'

export const webex: readonly ShippedRule[] = [
  {
    id: 'webex-bot-token',
    name: 'Webex bot or personal access token',
    risk: 'Acts as the bot or person in all their rooms.',
    keywords: ['_pf84_', '_p0a1_', '_pe93_', '_pea4_'],
    pattern: /[A-Za-z0-9_-]{60,68}_P[A-F0-9]{3}_[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/g,
    confidence: 'high',
    env: 'WEBEX_ACCESS_TOKEN',
    revoke: 'https://developer.webex.com/my-apps',
    source: 'https://developer.webex.com/docs/bots',
    entropy: 3.5,
    examples: {
      match: ['WEBEX_ACCESS_TOKEN={b62:64}_PF84_{=uuid}'],
      noMatch: ['WEBEX_ACCESS_TOKEN={x*64}_PF84_{=uuid}', 'WEBEX_ROOM={=uuid}'],
    },
  },
]
