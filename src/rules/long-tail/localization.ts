import { nearbyRules, type Row } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const rows: readonly Row[] = [
  [
    'lokalise-api-token',
    'Lokalise API token',
    'lokalise',
    'hex40',
    'LOKALISE_API_TOKEN',
    'https://developers.lokalise.com/reference/api-authentication',
    'https://app.lokalise.com/profile#apitokens',
  ],
  [
    'crowdin-personal-token',
    'Crowdin personal access token',
    'crowdin',
    'hex80',
    'CROWDIN_PERSONAL_TOKEN',
    'https://support.crowdin.com/developer/authentication/',
    'https://crowdin.com/settings#api-key',
  ],
  [
    'phrase-access-token',
    'Phrase access token',
    ['phrase', 'phraseapp'],
    'hex64',
    'PHRASE_ACCESS_TOKEN',
    'https://developers.phrase.com/en/api/strings/authentication',
    'https://app.phrase.com/settings/oauth_access_tokens',
  ],
  [
    'poeditor-api-token',
    'POEditor API token',
    'poeditor',
    'hex32',
    'POEDITOR_API_TOKEN',
    'https://poeditor.com/docs/api',
    'https://poeditor.com/account/api',
  ],
  [
    'weblate-legacy-token',
    'Weblate API key of the old format',
    'weblate',
    'b62_40',
    'WEBLATE_API_KEY',
    'https://docs.weblate.org/en/latest/api.html',
  ],
  [
    'localazy-write-key',
    'Localazy key',
    'localazy',
    'a36_20-70',
    'LOCALAZY_WRITE_KEY',
    'https://localazy.com/docs/cli/authorization',
  ],
  [
    'smartling-user-secret',
    'Smartling user secret',
    'smartling',
    'b64url_50-60',
    'SMARTLING_USER_SECRET',
    'https://help.smartling.com/hc/en-us/articles/1260805176849',
  ],
]

/** Translation services for software. */
export const localization: readonly ShippedRule[] = nearbyRules(rows)
