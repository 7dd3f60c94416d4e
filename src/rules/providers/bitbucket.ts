import type { ShippedRule } from '../rule.ts'

export const bitbucket: readonly ShippedRule[] = [
  {
    id: 'bitbucket-app-password',
    name: 'Bitbucket app password',
    risk: 'Acts as its owner on Bitbucket: reads and pushes code, as its permissions allow.',
    keywords: ['atbb'],
    pattern: /ATBB[A-Za-z0-9]{24,40}/g,
    confidence: 'high',
    env: 'BITBUCKET_APP_PASSWORD',
    revoke: 'https://bitbucket.org/account/settings/app-passwords/',
    source: 'https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/',
    entropy: 3,
    examples: {
      match: ['git clone https://me:ATBB{b62:24}{HEX:8}@bitbucket.org/team/repo.git'],
      noMatch: ['ATBB{x*32}', 'ATBB{b62:8}'],
    },
  },
  {
    id: 'bitbucket-access-token',
    name: 'Bitbucket repository, project or workspace access token',
    risk: 'Reads and pushes code of one repository, project or workspace.',
    keywords: ['atctt3'],
    pattern: /ATCTT3[\w-]{80,400}(?:(?:=|%3D)[0-9A-F]{8})?/g,
    confidence: 'high',
    env: 'BITBUCKET_TOKEN',
    revoke: 'https://support.atlassian.com/bitbucket-cloud/docs/repository-access-tokens/',
    source: 'https://support.atlassian.com/bitbucket-cloud/docs/repository-access-tokens/',
    entropy: 3,
    examples: {
      match: [
        'https://x-token-auth:ATCTT3xFfGN0{b64url:140}={HEX:8}@bitbucket.org/team/repo.git',
        'BITBUCKET_TOKEN=ATCTT3xFfGN0{b64url:160}={HEX:8}',
      ],
      noMatch: ['ATCTT3xFfGN0...', 'ATCTT3{b62:20}'],
    },
  },
]
