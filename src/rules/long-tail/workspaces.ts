import { nearbyRules, type Row } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const rows: readonly Row[] = [
  [
    'smartsheet-access-token',
    'Smartsheet access token',
    'smartsheet',
    'b62_37',
    'SMARTSHEET_ACCESS_TOKEN',
    'https://developers.smartsheet.com/api/smartsheet/guides/basics/authentication',
  ],
  [
    'smartsheet-legacy-token',
    'Smartsheet access token of the old format',
    'smartsheet',
    'a36_26',
    'SMARTSHEET_ACCESS_TOKEN',
    'https://developers.smartsheet.com/api/smartsheet/guides/basics/authentication',
  ],
  [
    'coda-api-token',
    'Coda API token',
    'coda',
    'uuid',
    'CODA_API_TOKEN',
    'https://coda.io/developers/apis/v1',
    'https://coda.io/account',
  ],
  [
    'jotform-api-key',
    'Jotform API key',
    'jotform',
    'hex32',
    'JOTFORM_API_KEY',
    'https://api.jotform.com/docs/',
    'https://www.jotform.com/myaccount/api',
  ],
  [
    'surveymonkey-access-token',
    'SurveyMonkey access token',
    ['surveymonkey', 'survey-monkey'],
    'b64url_80-140',
    'SURVEYMONKEY_ACCESS_TOKEN',
    'https://developer.surveymonkey.com/api/v3/',
    'https://developer.surveymonkey.com/apps/',
  ],
  [
    'evernote-consumer-secret',
    'Evernote consumer secret',
    'evernote',
    'hex16',
    'EVERNOTE_CONSUMER_SECRET',
    'https://dev.evernote.com/doc/articles/authentication.php',
  ],
  [
    'podio-client-secret',
    'Podio client secret',
    'podio',
    'b62_64',
    'PODIO_CLIENT_SECRET',
    'https://developers.podio.com/',
  ],
  [
    'outline-client-secret',
    'Outline client secret',
    ['outline-client', 'outline-oauth'],
    'b62_40-64',
    'OUTLINE_CLIENT_SECRET',
    'https://www.getoutline.com/developers',
  ],
]

/** Wikis, tables, forms and calendars. */
export const workspaces: readonly ShippedRule[] = nearbyRules(rows)
