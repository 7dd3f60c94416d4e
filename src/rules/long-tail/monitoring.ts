import { nearbyRules, type Row } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const rows: readonly Row[] = [
  [
    'datadog-api-key',
    'Datadog API key',
    ['datadog', 'dd-api', 'dd-agent'],
    'hex32',
    'DD_API_KEY',
    'https://docs.datadoghq.com/account_management/api-app-keys/',
    'https://app.datadoghq.com/organization-settings/api-keys',
  ],
  [
    'datadog-application-key',
    'Datadog application key',
    ['datadog', 'dd-app', 'dd-application'],
    'hex40',
    'DD_APP_KEY',
    'https://docs.datadoghq.com/account_management/api-app-keys/',
    'https://app.datadoghq.com/organization-settings/application-keys',
  ],
  [
    'new-relic-legacy-license-key',
    'New Relic licence key of the old format',
    ['newrelic', 'new-relic'],
    'hex40',
    'NEW_RELIC_LICENSE_KEY',
    'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
    'https://one.newrelic.com/api-keys',
  ],
  [
    'new-relic-legacy-api-key',
    'New Relic REST API key',
    ['newrelic', 'new-relic'],
    'hex47',
    'NEW_RELIC_API_KEY',
    'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
    'https://one.newrelic.com/api-keys',
  ],
  [
    'sentry-legacy-token',
    'Sentry auth token of the old format',
    'sentry',
    'hex64',
    'SENTRY_AUTH_TOKEN',
    'https://docs.sentry.io/account/auth-tokens/',
    'https://sentry.io/settings/account/api/auth-tokens/',
  ],
]

/** The four that most projects meet: Datadog, New Relic, Sentry, Grafana. */
export const monitoring: readonly ShippedRule[] = nearbyRules(rows)
