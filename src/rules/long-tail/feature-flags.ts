import { nearbyRules, type Row } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const rows: readonly Row[] = [
  [
    'split-api-key',
    'Split API key',
    ['split-io', 'splitio', 'split-sdk', 'split-api', 'split-admin'],
    'a36_34-56',
    'SPLIT_API_KEY',
    'https://help.split.io/hc/en-us/articles/360019916211-API-keys',
  ],
  [
    'flagsmith-api-token',
    'Flagsmith API token',
    'flagsmith',
    'hex40',
    'FLAGSMITH_TOKEN',
    'https://docs.flagsmith.com/clients/rest',
  ],
  [
    'optimizely-access-token',
    'Optimizely access token',
    ['optimizely'],
    'b64url_40-64',
    'OPTIMIZELY_ACCESS_TOKEN',
    'https://docs.developers.optimizely.com/web-experimentation/reference/personal-access-token',
  ],
  [
    'devcycle-client-secret',
    'DevCycle client secret',
    'devcycle',
    'b64url_64',
    'DEVCYCLE_CLIENT_SECRET',
    'https://docs.devcycle.com/management-api/authorization',
  ],
]

/** Feature flags and experiments. */
export const featureFlags: readonly ShippedRule[] = nearbyRules(rows)
