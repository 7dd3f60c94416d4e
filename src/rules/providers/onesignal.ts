import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const onesignal: readonly ShippedRule[] = [
  {
    id: 'onesignal-api-key',
    name: 'OneSignal REST API key',
    risk: 'Sends push notifications to every user of the app.',
    keywords: ['os_v2_app_', 'os_v2_org_'],
    pattern: /os_v2_(?:app|org)_[a-z2-7]{80,120}/g,
    confidence: 'high',
    env: 'ONESIGNAL_API_KEY',
    revoke: 'https://dashboard.onesignal.com/',
    source: 'https://documentation.onesignal.com/docs/en/keys-and-ids',
    entropy: 3.5,
    examples: { match: ['Authorization: Key os_v2_app_{lower:103}'], noMatch: ['os_v2_app_{x*103}'] },
  },
  nearby({
    id: 'onesignal-legacy-key',
    name: 'OneSignal REST API key of the old form',
    near: ['onesignal', 'one-signal'],
    shape: /[A-Za-z0-9]{48}/,
    env: 'ONESIGNAL_API_KEY',
    revoke: 'https://dashboard.onesignal.com/',
    source: 'https://documentation.onesignal.com/docs/en/keys-and-ids',
    entropy: 3.5,
    examples: { match: ['ONESIGNAL_REST_API_KEY={b62:48}'], noMatch: ['ONESIGNAL_APP_ID={=uuid}'] },
  }),
]
