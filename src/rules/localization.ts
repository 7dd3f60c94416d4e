import { nearby, nearbyExamples, nearbyRules, type Row } from './nearby.ts'
import type { Examples, Rule } from './rule.ts'

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
export const localization: readonly Rule[] = [
  nearby({
    revoke: 'https://app.transifex.com/user/settings/api/',
    id: 'transifex-api-token',
    name: 'Transifex API token',
    near: ['tx-token', 'transifex-token', 'transifex-api-token', 'transifex-key'],
    kind: [],
    shape: /1\/[0-9a-f]{40}/,
    env: 'TX_TOKEN',
    source: 'https://developers.transifex.com/reference/api-authentication',
    entropy: 2.8,
  }),
  {
    id: 'weblate-api-key',
    name: 'Weblate API key',
    risk: 'Changes translations as its owner, or reads the project.',
    keywords: ['wlu_', 'wlp_'],
    pattern: /wl[up]_[A-Za-z0-9]{32,44}/g,
    confidence: 'high',
    env: 'WEBLATE_API_KEY',
    revoke: 'https://docs.weblate.org/en/latest/api.html',
    source: 'https://docs.weblate.org/en/latest/api.html',
    entropy: 3,
  },
  {
    id: 'tolgee-api-key',
    name: 'Tolgee API key',
    risk: 'Changes translations, as its scopes allow.',
    keywords: ['tgpak_', 'tgpat_'],
    pattern: /tgpa[kt]_[0-9a-z]{32,80}/g,
    confidence: 'high',
    env: 'TOLGEE_API_KEY',
    revoke: 'https://docs.tolgee.io/platform/account_settings/api_keys_and_pat_tokens',
    source: 'https://docs.tolgee.io/platform/account_settings/api_keys_and_pat_tokens',
    entropy: 3,
  },
  ...nearbyRules(rows),
]

export const localizationExamples: Examples = {
  ...nearbyExamples(rows),
  'transifex-api-token': {
    match: ['TX_TOKEN=1/{hex:40}', 'transifex_token: 1/{hex:40}'],
    noMatch: ['TX_TOKEN=1/{hex:8}', 'KEY=1/{hex:40}'],
  },
  'weblate-api-key': { match: ['key = wlu_{b62:36}'], noMatch: ['wlu_{x*36}', 'wlp_{b62:8}'] },
  'tolgee-api-key': { match: ['VITE_TOLGEE_API_KEY=tgpak_{a36:52}'], noMatch: ['tgpak_{x*52}', 'tgpak_{a36:8}'] },
}
