import type { ShippedRule } from '../rule.ts'

export const dropbox: readonly ShippedRule[] = [
  {
    id: 'dropbox-access-token',
    name: 'Dropbox access token',
    risk: 'Reads and changes files for four hours.',
    keywords: ['sl.'],
    pattern: /sl\.(?:[a-z]\.)?[\w-]{120,1600}/g,
    confidence: 'high',
    env: 'DROPBOX_ACCESS_TOKEN',
    revoke: 'https://www.dropbox.com/account/connected_apps',
    source: 'https://developers.dropbox.com/oauth-guide',
    entropy: 3,
    examples: {
      match: ['DROPBOX_ACCESS_TOKEN=sl.{b64url:136}', "accessToken: 'sl.u.{b64url:900}A'"],
      noMatch: ['sl.{b62:20}', 'ssl.{b62:140}', 'sl.{x*140}'],
    },
  },
]
