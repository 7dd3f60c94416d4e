import { nearbyRules, type Row } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const rows: readonly Row[] = [
  [
    'bitbucket-client-secret',
    'Bitbucket OAuth consumer secret',
    'bitbucket',
    'b62_32',
    'BITBUCKET_CLIENT_SECRET',
    'https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/',
  ],
  [
    'gitea-access-token',
    'Gitea access token',
    'gitea',
    'hex40',
    'GITEA_TOKEN',
    'https://docs.gitea.com/development/api-usage',
  ],
  [
    'forgejo-access-token',
    'Forgejo access token',
    'forgejo',
    'hex40',
    'FORGEJO_TOKEN',
    'https://forgejo.org/docs/latest/user/api-usage/',
  ],
  [
    'codeberg-access-token',
    'Codeberg access token',
    'codeberg',
    'hex40',
    'CODEBERG_TOKEN',
    'https://docs.codeberg.org/advanced/access-token/',
    'https://codeberg.org/user/settings/applications',
  ],
  ['gogs-access-token', 'Gogs access token', 'gogs', 'hex40', 'GOGS_TOKEN', 'https://gogs.io/docs'],
  [
    'gitee-access-token',
    'Gitee access token',
    'gitee',
    'hex32',
    'GITEE_TOKEN',
    'https://gitee.com/api/v5/swagger',
    'https://gitee.com/profile/personal_access_tokens',
  ],
  [
    'gitee-client-secret',
    'Gitee OAuth client secret',
    'gitee',
    'hex64',
    'GITEE_CLIENT_SECRET',
    'https://gitee.com/api/v5/oauth_doc',
    'https://gitee.com/oauth/applications',
  ],
  [
    'sourceforge-api-token',
    'SourceForge bearer token',
    ['sourceforge'],
    'hex20',
    'SOURCEFORGE_TOKEN',
    'https://sourceforge.net/p/forge/documentation/API%20-%20Beta/',
  ],
  [
    'launchpad-token-secret',
    'Launchpad OAuth token secret',
    'launchpad',
    'b62_80',
    'LAUNCHPAD_TOKEN',
    'https://help.launchpad.net/API/SigningRequests',
    'https://launchpad.net/~/+oauth-tokens',
  ],
  [
    'gerrit-http-password',
    'Gerrit HTTP password',
    'gerrit',
    'b64_40-46',
    'GERRIT_PASSWORD',
    'https://gerrit-review.googlesource.com/Documentation/user-upload.html',
  ],
  [
    'phabricator-api-token-legacy',
    'Phabricator conduit certificate',
    'phabricator',
    'b62_255',
    'PHABRICATOR_CERTIFICATE',
    'https://secure.phabricator.com/book/phabricator/article/conduit/',
  ],
]

/** Bitbucket, Gitea and its kin, Gitee, Sourcegraph, SourceForge. */
export const gitHosts: readonly ShippedRule[] = nearbyRules(rows)
