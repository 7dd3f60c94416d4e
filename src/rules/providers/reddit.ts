import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const reddit: readonly ShippedRule[] = [
  nearby({
    id: 'reddit-client-secret',
    name: 'Reddit client secret',
    near: ['reddit', 'praw'],
    kind: ['secret'],
    shape: /[A-Za-z0-9_-]{27,30}/,
    env: 'REDDIT_CLIENT_SECRET',
    revoke: 'https://www.reddit.com/prefs/apps',
    source: 'https://github.com/reddit-archive/reddit/wiki/OAuth2',
    risk: 'Gets tokens in the name of the application for everybody who signed in with it.',
    entropy: 3.5,
    examples: {
      match: ['REDDIT_CLIENT_SECRET={b62:27}', "praw.Reddit(client_id='{b62:14}', client_secret='{b62:30}')"],
      noMatch: ['REDDIT_CLIENT_ID={b62:14}', 'REDDIT_CLIENT_SECRET={x*27}'],
    },
  }),
]
