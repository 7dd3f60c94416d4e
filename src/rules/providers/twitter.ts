import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const twitter: readonly ShippedRule[] = [
  {
    id: 'twitter-bearer-token',
    name: 'X (Twitter) bearer token',
    risk: 'Reads posts and users on the quota of the application.',
    keywords: ['aaaaaaaaaaaaaaaa'],
    // The token opens with a run of "A"; its last part, behind an encoded "=", is the random one.
    pattern: /A{16}[A-Za-z0-9%+/]{12,90}?(?:%3D|=)(?<secret>[A-Za-z0-9]{40,60})/g,
    confidence: 'high',
    env: 'TWITTER_BEARER_TOKEN',
    revoke: 'https://developer.x.com/en/portal/dashboard',
    source: 'https://docs.x.com/resources/fundamentals/authentication/oauth-2-0/application-only',
    entropy: 3.2,
    examples: {
      match: [
        'TWITTER_BEARER_TOKEN={A*21}ML{b62:10}%2B{b62:18}%3D{b62:50}',
        "Bearer('{A*22}{b62:8}{b62:30}=1{b62:49}')",
      ],
      noMatch: ['{A*40}', '"data:image/gif;base64,{A*100}"', '{A*22}{b62:30}%3D{x*50}'],
    },
  },
  nearby({
    id: 'twitter-consumer-secret',
    name: 'X (Twitter) consumer secret',
    near: ['twitter', 'consumer', 'x-api', 'x-consumer'],
    kind: ['secret', 'secret-key'],
    shape: 'b62_50',
    env: 'TWITTER_CONSUMER_SECRET',
    revoke: 'https://developer.x.com/en/portal/dashboard',
    source: 'https://docs.x.com/resources/fundamentals/authentication/oauth-1-0a/api-key-and-secret',
    risk: 'Gets tokens in the name of the application for everybody who signed in with it.',
    examples: {
      match: ['TWITTER_CONSUMER_SECRET={b62:50}', "consumer_secret = '{b62:50}'"],
      noMatch: ['TWITTER_CONSUMER_KEY={b62:25}', 'consumer_secret = "{x*50}"'],
    },
  }),
  nearby({
    id: 'twitter-access-token-secret',
    name: 'X (Twitter) access token secret',
    near: ['twitter', 'access-token', 'x-access'],
    kind: ['secret'],
    shape: 'b62_45',
    env: 'TWITTER_ACCESS_TOKEN_SECRET',
    revoke: 'https://developer.x.com/en/portal/dashboard',
    source: 'https://docs.x.com/resources/fundamentals/authentication/oauth-1-0a/obtaining-user-access-tokens',
    risk: 'Acts as the account within the scopes that it granted: reads private data and posts.',
    examples: {
      match: ["access_token_secret: '{b62:45}'", 'TWITTER_ACCESS_SECRET={b62:45}'],
      noMatch: ["access_token_secret: '{x*45}'", "secret: '{b62:45}'"],
    },
  }),
  {
    id: 'twitter-access-token',
    name: 'X (Twitter) access token',
    risk: 'Together with its secret it acts as the account.',
    keywords: ['access', 'twitter'],
    pattern:
      /(?:access_?token|ACCESS_?TOKEN|access_?[Tt]oken_?[Kk]ey|accessToken|[Tt]witter|TWITTER)[^\n\r]{0,40}?(?<secret>\d{7,19}-[A-Za-z0-9]{40})(?![\w-])/g,
    confidence: 'high',
    env: 'TWITTER_ACCESS_TOKEN',
    revoke: 'https://developer.x.com/en/portal/dashboard',
    source: 'https://docs.x.com/resources/fundamentals/authentication/oauth-1-0a/obtaining-user-access-tokens',
    entropy: 3.8,
    examples: {
      match: ["access_token: '{digit:10}-{b62:40}'", 'TWITTER_ACCESS_TOKEN={digit:19}-{b62:40}'],
      noMatch: ["id: '{digit:10}-{b62:40}'", 'TWITTER_ACCESS_TOKEN={digit:10}-{x*40}'],
    },
  },
]
