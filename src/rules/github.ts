import type { Examples, Rule } from './rule.ts'

const source =
  'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats'
const revoke = 'https://github.com/settings/tokens'

export const github: readonly Rule[] = [
  {
    id: 'github-personal-access-token',
    name: 'GitHub personal access token',
    risk: 'Acts as its owner on GitHub: reads and pushes to every repository its scopes allow.',
    keywords: ['ghp_'],
    pattern: /ghp_[A-Za-z0-9]{36,251}/g,
    confidence: 'high',
    env: 'GITHUB_TOKEN',
    revoke,
    source,
    entropy: 3,
    checksum: 'github-crc32',
  },
  {
    id: 'github-fine-grained-token',
    name: 'GitHub fine-grained personal access token',
    risk: 'Acts as its owner on the repositories that were selected for it.',
    keywords: ['github_pat_'],
    pattern: /github_pat_[A-Za-z0-9]{20,24}_[A-Za-z0-9]{50,200}/g,
    confidence: 'high',
    env: 'GITHUB_TOKEN',
    revoke: 'https://github.com/settings/personal-access-tokens',
    source,
    entropy: 3,
  },
  {
    id: 'github-oauth-token',
    name: 'GitHub OAuth access token',
    risk: 'Acts on GitHub as the person who signed in to the OAuth app; `gh auth login` stores one of these.',
    keywords: ['gho_'],
    pattern: /gho_[A-Za-z0-9]{36,251}/g,
    confidence: 'high',
    env: 'GITHUB_TOKEN',
    revoke: 'https://github.com/settings/applications',
    source,
    entropy: 3,
    checksum: 'github-crc32',
  },
  {
    id: 'github-user-to-server-token',
    name: 'GitHub App user access token',
    risk: 'Acts on GitHub as a person through a GitHub App.',
    keywords: ['ghu_'],
    pattern: /ghu_[A-Za-z0-9]{36,251}/g,
    confidence: 'high',
    env: 'GITHUB_TOKEN',
    revoke: 'https://github.com/settings/apps/authorizations',
    source,
    entropy: 3,
    checksum: 'github-crc32',
  },
  {
    id: 'github-installation-token',
    name: 'GitHub App installation token',
    risk: 'Acts as a GitHub App (or a workflow run) on the repositories it is installed on, for up to an hour.',
    keywords: ['ghs_'],
    pattern: /ghs_[A-Za-z0-9]{36,251}(?![\w.-])/g,
    confidence: 'high',
    env: 'GITHUB_TOKEN',
    revoke: 'https://docs.github.com/en/rest/apps/installations#revoke-an-installation-access-token',
    source,
    entropy: 3,
    checksum: 'github-crc32',
  },
  {
    id: 'github-installation-jwt',
    name: 'GitHub App installation token (stateless)',
    risk: 'Acts as a GitHub App (or a workflow run) on the repositories it is installed on, for up to an hour.',
    keywords: ['ghs_'],
    // Since April 2026: ghs_<app id>_<JWT>, some 520 characters; some are written without the id.
    pattern: /ghs_(?:[A-Za-z0-9]{1,40}_)?eyJ[\w-]{10,500}\.[\w-]{20,2000}\.[\w-]{20,1000}/g,
    confidence: 'high',
    env: 'GITHUB_TOKEN',
    revoke: 'https://docs.github.com/en/rest/apps/installations#revoke-an-installation-access-token',
    source:
      'https://github.blog/changelog/2026-04-24-notice-about-upcoming-new-format-for-github-app-installation-tokens/',
    entropy: 3,
  },
  {
    id: 'github-refresh-token',
    name: 'GitHub App refresh token',
    risk: 'Makes new user access tokens of a GitHub App for six months.',
    keywords: ['ghr_'],
    pattern: /ghr_[A-Za-z0-9]{36,251}/g,
    confidence: 'high',
    env: 'GITHUB_REFRESH_TOKEN',
    revoke: 'https://github.com/settings/apps/authorizations',
    source,
    entropy: 3,
    checksum: 'github-crc32',
  },
  {
    id: 'github-legacy-token',
    name: 'GitHub token of the old format',
    risk: 'Acts as its owner on GitHub: 40 hexadecimal digits were the format before April 2021 and never expire.',
    keywords: ['github', 'gh_token', 'ghtoken'],
    // "github" and "token" must both be in the name, as commit ids stand beside "github" everywhere.
    pattern:
      /(?:github|gh)[\w.-]{0,30}(?:token|pat|oauth|auth|password|key)["'`\]]{0,2}\s{0,8}(?::=|=>|[:=,]|\s)\s{0,8}(?:token\s|bearer\s)?["'`]{0,2}(?<secret>(?:v1\.)?[0-9a-f]{40})(?![\w/-])/gi,
    confidence: 'medium',
    env: 'GITHUB_TOKEN',
    revoke,
    source: 'https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/',
    entropy: 2.8,
  },
  {
    id: 'github-oauth-client-secret',
    name: 'GitHub OAuth app client secret',
    risk: 'Lets somebody pose as the app and turn stolen sign-in codes into access tokens.',
    keywords: ['github', 'gh_client', 'gh_oauth'],
    pattern:
      /(?:github|gh)[\w.-]{0,30}secret["'`\]]{0,2}\s{0,8}(?::=|=>|[:=,]|\s)\s{0,8}["'`]{0,2}(?<secret>[0-9a-f]{40})(?![\w/-])/gi,
    confidence: 'medium',
    env: 'GITHUB_CLIENT_SECRET',
    revoke: 'https://github.com/settings/developers',
    source: 'https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/creating-an-oauth-app',
    entropy: 2.8,
  },
  {
    id: 'github-token-in-url',
    name: 'GitHub token of the old format in a URL',
    risk: 'Clones and pushes as the token owner.',
    keywords: ['@github.com'],
    pattern: /\/\/(?:[\w.-]{1,60}:)?(?<secret>[0-9a-f]{40})(?::[\w-]{0,40})?@github\.com/g,
    confidence: 'high',
    env: 'GITHUB_TOKEN',
    revoke,
    source: 'https://github.blog/news-insights/product-news/git-authentication-over-https-using-oauth/',
    entropy: 2.8,
  },
]

export const githubExamples: Examples = {
  'github-personal-access-token': {
    match: ['GITHUB_TOKEN={=github:ghp_}', 'curl -H "Authorization: token {=github:ghp_}" https://api.github.com/user'],
    noMatch: ['ghp_{x*36}', 'GITHUB_TOKEN=ghp_your_token_here', 'ghp_{b62:20}'],
  },
  'github-fine-grained-token': {
    match: ['token: github_pat_{b62:22}_{b62:59}', '{"auth": "github_pat_{b62:22}_{b62:59}"}'],
    noMatch: ['github_pat_{b62:22}_short', 'github_pat_{x*22}_{x*59}'],
  },
  'github-oauth-token': {
    match: ['    oauth_token: {=github:gho_}'],
    noMatch: ['gho_{x*36}', 'gho_{b62:12}'],
  },
  'github-user-to-server-token': { match: ["const token = '{=github:ghu_}'"], noMatch: ['ghu_{b62:12}'] },
  'github-installation-token': {
    match: ['git clone https://x-access-token:{=github:ghs_}@github.com/o/r.git'],
    noMatch: ['ghs_{b62:12}', 'ghs_{x*36}'],
  },
  'github-installation-jwt': {
    match: [
      'GITHUB_TOKEN=ghs_{digit:7}_{=jwt:"iss":"1234567","exp":1790000000}',
      'remote: ghs_{=jwt:"iss":"x-7vfv4thf","exp":1790000000}',
    ],
    noMatch: ['ghs_{digit:7}_{b62:20}', '{=jwt:"iss":"1234567"}'],
  },
  'github-refresh-token': { match: ['"refresh_token": "ghr_{b62:76}"'], noMatch: ['ghr_{b62:12}'] },
  'github-legacy-token': {
    match: [
      'GITHUB_TOKEN={hex:40}',
      'github_oauth_token: "{hex:40}"',
      'githubToken = "v1.{hex:40}"',
      '  "github.com.token": "{hex:40}",',
    ],
    noMatch: [
      'https://github.com/o/r/commit/{hex:40}',
      'uses: actions/checkout@{hex:40} # github token',
      'GITHUB_SHA={hex:40}',
      'github_key = "{hex:64}"',
    ],
  },
  'github-oauth-client-secret': {
    match: ['GITHUB_CLIENT_SECRET={hex:40}', "githubClientSecret: '{hex:40}'"],
    noMatch: ['GITHUB_CLIENT_ID={hex:20}', 'GITHUB_CLIENT_SECRET=${{ secrets.SECRET }}'],
  },
  'github-token-in-url': {
    match: ['git+https://{hex:40}:x-oauth-basic@github.com/o/r.git', 'https://me:{hex:40}@github.com/o/r'],
    noMatch: ['https://me@github.com/o/r', 'https://github.com/o/r#{hex:40}'],
  },
}
