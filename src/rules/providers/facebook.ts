import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const app = 'Gets tokens in the name of the application for everybody who signed in with it.'

export const facebook: readonly ShippedRule[] = [
  {
    id: 'facebook-access-token',
    name: 'Meta (Facebook, WhatsApp, Instagram) access token',
    risk: 'Acts as the account within the scopes that it granted: reads private data and posts.',
    keywords: ['eaa'],
    pattern: /EAA[A-Za-z0-9]{90,400}(?:ZD){0,2}(?![A-Za-z0-9+/=_-])/g,
    confidence: 'high',
    env: 'FACEBOOK_ACCESS_TOKEN',
    revoke: 'https://developers.facebook.com/tools/debug/accesstoken/',
    source: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
    entropy: 4,
    examples: {
      match: ['FB_PAGE_TOKEN=EAAG{b62:170}ZD', 'access_token=EAAJ{b62:120}&fields=id'],
      noMatch: ['EAAG{x*170}', '"data:font;base64,EAA{b62:100}+{b62:40}"'],
    },
  },
  {
    id: 'facebook-app-access-token',
    name: 'Facebook app access token',
    risk: 'Acts as the application: changes its settings and reads its users.',
    keywords: ['access_token', 'facebook', 'fb_', 'graph.'],
    pattern:
      /(?:access_token|ACCESS_TOKEN|[Ff]acebook|FACEBOOK|fb_|FB_)[^\n\r]{0,60}?(?<secret>\d{13,17}(?:\||%7C)[A-Za-z0-9_-]{27})(?![\w-])/g,
    confidence: 'high',
    env: 'FACEBOOK_APP_TOKEN',
    revoke: 'https://developers.facebook.com/apps/',
    source: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
    entropy: 3.5,
    examples: {
      match: ['access_token={digit:15}|{b64url:26}A', 'FACEBOOK_APP_TOKEN={digit:16}|{b62:27}'],
      noMatch: ['access_token={digit:15}|APP_SECRET', 'row = {digit:15}|{b62:27}'],
    },
  },
  nearby({
    id: 'facebook-app-secret',
    name: 'Meta (Facebook, Instagram) app secret',
    near: ['facebook', 'fb-app', 'fb-client', 'fb-secret', 'instagram', 'whatsapp', 'meta-app'],
    kind: ['secret'],
    shape: 'hex32',
    env: 'FACEBOOK_APP_SECRET',
    revoke: 'https://developers.facebook.com/apps/',
    source: 'https://developers.facebook.com/docs/development/create-an-app/app-dashboard/basic-settings/',
    risk: app,
    examples: {
      match: ['FACEBOOK_APP_SECRET={hex:32}', "clientSecret: facebook.secret || '{hex:32}'"],
      noMatch: ['FACEBOOK_APP_ID={digit:15}', 'FACEBOOK_APP_SECRET={0*32}'],
    },
  }),
]
