import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const app = 'Gets tokens in the name of the application for everybody who signed in with it.'

export const linkedin: readonly ShippedRule[] = [
  {
    id: 'linkedin-access-token',
    name: 'LinkedIn access token',
    risk: 'Acts as the account within the scopes that it granted: reads private data and posts.',
    keywords: ['linkedin', 'bearer ', 'access_token', 'accesstoken'],
    pattern:
      /(?:LINKEDIN|[Ll]inked[Ii]n|[Bb]earer |access_token|accessToken)[^\n\r]{0,60}?(?<secret>AQ[U-X][A-Za-z0-9_-]{200,700})(?![A-Za-z0-9+/=_-])/g,
    confidence: 'high',
    env: 'LINKEDIN_ACCESS_TOKEN',
    revoke: 'https://www.linkedin.com/developers/apps',
    source: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/authorization-code-flow',
    entropy: 4.5,
    examples: { match: ['LINKEDIN_ACCESS_TOKEN=AQV{b64url:340}'], noMatch: ['AQV{x*340}', 'AQV{b62:40}'] },
  },
  {
    id: 'linkedin-client-secret',
    name: 'LinkedIn client secret of the new form',
    risk: app,
    keywords: ['wpl_ap'],
    pattern: /WPL_AP[01]\.[A-Za-z0-9]{16}\.[A-Za-z0-9+/]{4,10}={0,2}/g,
    confidence: 'high',
    env: 'LINKEDIN_CLIENT_SECRET',
    revoke: 'https://www.linkedin.com/developers/apps',
    source: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/client-credentials-flow',
    entropy: 3,
    examples: {
      match: ['LINKEDIN_CLIENT_SECRET=WPL_AP1.{b62:16}.{b62:6}=='],
      noMatch: ['WPL_AP1.{x*16}.{x*6}'],
    },
  },
  nearby({
    id: 'linkedin-legacy-client-secret',
    name: 'LinkedIn client secret',
    near: ['linkedin', 'linked-in'],
    kind: ['secret'],
    shape: 'b62_16',
    env: 'LINKEDIN_CLIENT_SECRET',
    revoke: 'https://www.linkedin.com/developers/apps',
    source: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/client-credentials-flow',
    risk: app,
    examples: {
      match: ['LINKEDIN_CLIENT_SECRET={b62:16}'],
      noMatch: ['LINKEDIN_CLIENT_ID={a36:14}', 'LINKEDIN_CLIENT_SECRET={x*16}'],
    },
  }),
]
