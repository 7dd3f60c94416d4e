import { nearbyRules, type Row } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const rows: readonly Row[] = [
  [
    'atlassian-legacy-api-token',
    'Atlassian API token of the old format',
    ['atlassian', 'jira', 'confluence'],
    'b62_24',
    'ATLASSIAN_API_TOKEN',
    'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
    'https://id.atlassian.com/manage-profile/security/api-tokens',
  ],
  [
    'atlassian-data-center-token',
    'Jira or Confluence Data Center access token',
    ['jira', 'confluence', 'bitbucket-server', 'bitbucket-http'],
    'b64_44',
    'JIRA_TOKEN',
    'https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html',
  ],
  [
    'trello-legacy-token',
    'Trello token of the old format',
    'trello',
    'hex64',
    'TRELLO_TOKEN',
    'https://developer.atlassian.com/cloud/trello/guides/rest-api/api-introduction/',
    'https://trello.com/my/account',
  ],
  [
    'trello-api-secret',
    'Trello API key or secret',
    'trello',
    'hex32',
    'TRELLO_API_KEY',
    'https://developer.atlassian.com/cloud/trello/guides/rest-api/api-introduction/',
    'https://trello.com/power-ups/admin',
  ],
]

/** Jira, Confluence and Trello; Bitbucket is in git-hosts.ts. */
export const atlassian: readonly ShippedRule[] = [
  {
    id: 'atlassian-api-token',
    name: 'Atlassian API token',
    risk: 'Acts as its owner in Jira, Confluence and Bitbucket.',
    keywords: ['atatt3'],
    pattern: /ATATT3[\w-]{80,400}(?:(?:=|%3D)[0-9A-F]{8})?/g,
    confidence: 'high',
    env: 'ATLASSIAN_API_TOKEN',
    revoke: 'https://id.atlassian.com/manage-profile/security/api-tokens',
    source: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
    entropy: 3,
    examples: {
      match: [
        'JIRA_API_TOKEN=ATATT3xFfGF0{b64url:170}={HEX:8}',
        '--user "me@acme.dev:ATATT3xFfGF0{b64url:170}={HEX:8}"',
      ],
      noMatch: ['ATATT3xFfGF0', 'ATATT3{x*180}'],
    },
  },
  {
    id: 'atlassian-service-account-token',
    name: 'Atlassian service account token',
    risk: 'Acts as the service account in Jira and Confluence, in every project it was given.',
    keywords: ['atstt3'],
    pattern: /ATSTT3[\w-]{80,400}(?:(?:=|%3D)[0-9A-F]{8})?(?![\w-])/g,
    confidence: 'high',
    env: 'ATLASSIAN_API_TOKEN',
    revoke: 'https://admin.atlassian.com',
    source: 'https://support.atlassian.com/user-management/docs/manage-api-tokens-for-service-accounts/',
    entropy: 3,
    examples: {
      match: ['ATLASSIAN_SERVICE_ACCOUNT_TOKEN=ATSTT3xFfGF0{b64url:170}={HEX:8}'],
      noMatch: ['Token format: `ATSTT3x...`', 'ATSTT3{x*120}'],
    },
  },
  {
    id: 'atlassian-oauth-client-secret',
    name: 'Atlassian OAuth client secret',
    risk: 'Lets somebody pose as the app and turn stolen sign-in codes into access tokens.',
    keywords: ['atoa'],
    pattern: /ATOA[\w-]{50,120}(?:=|%3D)?[0-9A-F]{8}/g,
    confidence: 'high',
    env: 'ATLASSIAN_CLIENT_SECRET',
    revoke: 'https://developer.atlassian.com/console/myapps/',
    source: 'https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/',
    entropy: 3,
    examples: {
      match: ['ATLASSIAN_CLIENT_SECRET=ATOA{b62:64}{HEX:8}'],
      noMatch: ['ATOA{b62:12}', 'ATOA{x*72}'],
    },
  },
  {
    id: 'trello-token',
    name: 'Trello token',
    risk: 'Reads and changes the boards of its owner.',
    keywords: ['atta'],
    pattern: /ATTA[0-9a-f]{64}[0-9A-F]{8}/g,
    confidence: 'high',
    env: 'TRELLO_TOKEN',
    revoke: 'https://trello.com/my/account',
    source: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/api-introduction/',
    entropy: 2.8,
    examples: {
      match: ['https://api.trello.com/1/members/me?token=ATTA{hex:64}{HEX:8}'],
      noMatch: ['ATTA{hex:20}', 'ATTA{0*72}'],
    },
  },
  ...nearbyRules(rows),
]
