import { nearbyRules, type Row } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const rows: readonly Row[] = [
  [
    'circleci-legacy-token',
    'CircleCI token of the old format',
    ['circleci', 'circle-ci', 'circle-token'],
    'hex40',
    'CIRCLECI_TOKEN',
    'https://circleci.com/docs/managing-api-tokens/',
    'https://app.circleci.com/settings/user/tokens',
  ],
  [
    'travis-api-token',
    'Travis CI API token',
    ['travis'],
    'b64url_20-22',
    'TRAVIS_API_TOKEN',
    'https://developer.travis-ci.com/authentication',
    'https://app.travis-ci.com/account/preferences',
  ],
  ['drone-token', 'Drone CI token', ['drone'], 'b62_32', 'DRONE_TOKEN', 'https://docs.drone.io/cli/configure/'],
  [
    'semaphore-api-token',
    'Semaphore CI API token',
    ['semaphore'],
    'b64url_20-45',
    'SEMAPHORE_API_TOKEN',
    'https://docs.semaphoreci.com/reference/api',
    'https://me.semaphoreci.com/account',
  ],
  [
    'codeship-api-key',
    'Codeship API key',
    'codeship',
    'hex32',
    'CODESHIP_API_KEY',
    'https://docs.cloudbees.com/docs/cloudbees-codeship/latest/api-overview/',
  ],
  [
    'gocd-access-token',
    'GoCD access token',
    'gocd',
    'hex40',
    'GOCD_ACCESS_TOKEN',
    'https://docs.gocd.org/current/configuration/access_tokens.html',
  ],
  [
    'buddy-access-token',
    'Buddy personal access token',
    ['buddy-token', 'buddy-api', 'buddy-works'],
    'uuid',
    'BUDDY_TOKEN',
    'https://buddy.works/docs/api/getting-started/oauth2/personal-access-token',
    'https://app.buddy.works/api-tokens',
  ],
  [
    'cirrus-ci-token',
    'Cirrus CI API token',
    'cirrus',
    'b32_52',
    'CIRRUS_TOKEN',
    'https://cirrus-ci.org/api/',
    'https://cirrus-ci.com/settings/profile/',
  ],
  [
    'bamboo-access-token',
    'Bamboo access token',
    'bamboo',
    'b64_40-44',
    'BAMBOO_TOKEN',
    'https://confluence.atlassian.com/bamboo/personal-access-tokens-976779873.html',
  ],
  [
    'spacelift-api-secret',
    'Spacelift API key secret',
    'spacelift',
    'hex64',
    'SPACELIFT_API_KEY_SECRET',
    'https://docs.spacelift.io/integrations/api',
  ],
]

/** Services that build, test and deploy. */
export const ci: readonly ShippedRule[] = nearbyRules(rows)
