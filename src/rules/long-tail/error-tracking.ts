import { nearbyRules, type Row } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const rows: readonly Row[] = [
  [
    'rollbar-access-token',
    'Rollbar access token',
    'rollbar',
    'hex32',
    'ROLLBAR_ACCESS_TOKEN',
    'https://docs.rollbar.com/docs/access-tokens',
  ],
  ['bugsnag-api-key', 'Bugsnag API key', 'bugsnag', 'hex32', 'BUGSNAG_API_KEY', 'https://docs.bugsnag.com/'],
  [
    'airbrake-project-key',
    'Airbrake key',
    'airbrake',
    'hex32',
    'AIRBRAKE_PROJECT_KEY',
    'https://docs.airbrake.io/docs/devops-tools/api/',
  ],
  [
    'airbrake-user-key',
    'Airbrake user key',
    'airbrake',
    'hex40',
    'AIRBRAKE_USER_KEY',
    'https://docs.airbrake.io/docs/devops-tools/api/',
  ],
  [
    'honeybadger-api-key',
    'Honeybadger API key',
    'honeybadger',
    'b62_20',
    'HONEYBADGER_API_KEY',
    'https://docs.honeybadger.io/api/',
  ],
  ['raygun-api-key', 'Raygun API key', 'raygun', 'b62_22-44', 'RAYGUN_API_KEY', 'https://raygun.com/documentation/'],
  [
    'appsignal-push-key',
    'AppSignal push API key',
    'appsignal',
    'uuid',
    'APPSIGNAL_PUSH_API_KEY',
    'https://docs.appsignal.com/appsignal/terminology.html',
  ],
  ['scout-apm-key', 'Scout APM key', ['scout-key', 'scout-apm'], 'b62_20', 'SCOUT_KEY', 'https://scoutapm.com/docs'],
  [
    'logrocket-api-key',
    'LogRocket API key',
    'logrocket',
    'b62_20',
    'LOGROCKET_API_KEY',
    'https://docs.logrocket.com/reference/',
  ],
]

/** Reports of crashes and errors. */
export const errorTracking: readonly ShippedRule[] = nearbyRules(rows)
