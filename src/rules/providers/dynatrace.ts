import type { ShippedRule } from '../rule.ts'

export const dynatrace: readonly ShippedRule[] = [
  {
    id: 'dynatrace-api-token',
    name: 'Dynatrace token',
    risk: 'Reads monitoring data and changes settings, as its scopes allow.',
    keywords: ['dt0c01.', 'dt0s01.', 'dt0s02.', 'dt0s03.', 'dt0s04.', 'dt0s06.', 'dt0s08.', 'dt0s16.', 'dt0a01.'],
    pattern: /dt0[acs][0-9]{2}\.(?:[A-Z0-9]{24}|[A-Z0-9-]{8,40})\.[A-Z0-9]{64}/g,
    confidence: 'high',
    env: 'DT_API_TOKEN',
    revoke:
      'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
    source:
      'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
    entropy: 3,
    examples: {
      match: ['Authorization: Api-Token dt0c01.{b32:24}.{b32:64}', 'client_secret=dt0s02.{b32:8}.{b32:64}'],
      noMatch: ['dt0c01.{b32:24}', 'dt0c01.{X*24}.{X*64}'],
    },
  },
]
