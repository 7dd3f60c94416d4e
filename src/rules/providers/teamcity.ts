import type { ShippedRule } from '../rule.ts'

export const teamcity: readonly ShippedRule[] = [
  {
    id: 'teamcity-access-token',
    name: 'TeamCity access token',
    risk: 'Acts as its owner on TeamCity: changes and starts builds, which run commands on the agents.',
    keywords: ['eyj0exaioiaivenwmij9'],
    // The first part is {"typ": "TCV2"} in base 64.
    pattern: /eyJ0eXAiOiAiVENWMiJ9\.[\w-]{30,44}\.[\w-]{40,60}/g,
    confidence: 'high',
    env: 'TEAMCITY_TOKEN',
    revoke: 'https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html#Managing+Access+Tokens',
    source: 'https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html#Managing+Access+Tokens',
    entropy: 3,
    examples: {
      match: ['curl -H "Authorization: Bearer eyJ0eXAiOiAiVENWMiJ9.{b64url:36}.{b64url:48}"'],
      noMatch: ['eyJ0eXAiOiAiVENWMiJ9.{b64url:12}', 'eyJ0eXAiOiAiVENWMiJ9'],
    },
  },
]
