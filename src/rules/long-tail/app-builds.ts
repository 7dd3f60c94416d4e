import { nearbyRules, type Row } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const rows: readonly Row[] = [
  [
    'bitrise-access-token',
    'Bitrise personal access token',
    'bitrise',
    'b64url_86',
    'BITRISE_TOKEN',
    'https://devcenter.bitrise.io/en/accounts/personal-access-tokens.html',
    'https://app.bitrise.io/me/account/security',
  ],
  [
    'bitrise-build-trigger-token',
    'Bitrise build trigger token',
    'bitrise',
    'b64url_22',
    'BITRISE_BUILD_TRIGGER_TOKEN',
    'https://devcenter.bitrise.io/en/api/triggering-and-aborting-builds.html',
  ],
  [
    'expo-access-token',
    'Expo access token',
    ['expo-token', 'expo-access', 'expo-robot', 'eas-token', 'eas-access'],
    'b64url_40',
    'EXPO_TOKEN',
    'https://docs.expo.dev/accounts/programmatic-access/',
    'https://expo.dev/settings/access-tokens',
  ],
  [
    'codemagic-api-token',
    'Codemagic API token',
    ['codemagic', 'cm-api'],
    'b64url_40-50',
    'CODEMAGIC_API_TOKEN',
    'https://docs.codemagic.io/rest-api/codemagic-rest-api/',
    'https://codemagic.io/teams',
  ],
  [
    'appcenter-api-token',
    'Visual Studio App Center token',
    ['appcenter', 'app-center', 'app-centre'],
    'hex40',
    'APPCENTER_ACCESS_TOKEN',
    'https://learn.microsoft.com/en-us/appcenter/api-docs/',
    'https://appcenter.ms/settings/apitokens',
  ],
  [
    'knapsack-pro-token',
    'Knapsack Pro API token',
    'knapsack-pro',
    'hex32',
    'KNAPSACK_PRO_TEST_SUITE_TOKEN',
    'https://docs.knapsackpro.com/',
  ],
]

/** Builds of mobile apps, and shared build caches. */
export const appBuilds: readonly ShippedRule[] = nearbyRules(rows)
