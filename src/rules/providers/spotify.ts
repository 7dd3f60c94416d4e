import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const spotify: readonly ShippedRule[] = [
  nearby({
    id: 'spotify-client-secret',
    name: 'Spotify client secret',
    near: ['spotify', 'spotipy'],
    kind: ['secret'],
    shape: 'hex32',
    env: 'SPOTIFY_CLIENT_SECRET',
    revoke: 'https://developer.spotify.com/dashboard',
    source: 'https://developer.spotify.com/documentation/web-api/concepts/apps',
    risk: 'Gets tokens in the name of the application for everybody who signed in with it.',
    examples: {
      match: ['SPOTIFY_CLIENT_SECRET={hex:32}', "SPOTIPY_CLIENT_SECRET='{hex:32}'"],
      noMatch: ['SPOTIFY_CLIENT_ID={hex:32}', 'SPOTIFY_CLIENT_SECRET={0*32}'],
    },
  }),
  {
    id: 'spotify-user-token',
    name: 'Spotify access or refresh token',
    risk: 'Acts as the account within the scopes that it granted: reads private data and posts.',
    keywords: ['spotify'],
    pattern: /(?:SPOTIFY|[Ss]potify)[^\n\r]{0,60}?(?<secret>(?:BQ|AQ)[A-Za-z0-9_-]{120,400})/g,
    confidence: 'high',
    env: 'SPOTIFY_REFRESH_TOKEN',
    revoke: 'https://www.spotify.com/account/apps/',
    source: 'https://developer.spotify.com/documentation/web-api/concepts/access-token',
    entropy: 4.5,
    examples: {
      match: ['SPOTIFY_REFRESH_TOKEN=AQ{b64url:129}'],
      noMatch: ['SPOTIFY_REFRESH_TOKEN=AQ{x*129}', 'REFRESH_TOKEN=AQ{b64url:129}'],
    },
  },
]
