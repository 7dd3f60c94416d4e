import type { ShippedRule } from '../rule.ts'

export const wakatime: readonly ShippedRule[] = [
  {
    id: 'wakatime-token',
    name: 'WakaTime key, token or app secret',
    risk: 'Reads what its owner works on and when; an app secret acts as the app.',
    keywords: ['waka_'],
    pattern: /waka_(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?:sec|tok|ref)_[A-Za-z0-9]{60,120})(?![\w-])/g,
    confidence: 'high',
    env: 'WAKATIME_API_KEY',
    revoke: 'https://wakatime.com/settings/account',
    source: 'https://wakatime.com/developers#authentication',
    entropy: 2.8,
    examples: {
      match: ['api_key = waka_{=uuid:}', "client_secret: 'waka_sec_{b62:80}'"],
      noMatch: ['waka_sec_123', '"token":"waka_tok_12345"', 'waka_{x*36}'],
    },
  },
]
