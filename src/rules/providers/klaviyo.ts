import type { ShippedRule } from '../rule.ts'

export const klaviyo: readonly ShippedRule[] = [
  {
    id: 'klaviyo-private-key',
    name: 'Klaviyo private API key',
    risk: 'Reads and changes customer profiles and sends campaigns.',
    keywords: ['pk_'],
    pattern: /pk_(?:[a-f0-9]{34}|[A-Za-z0-9]{6}_[a-f0-9]{32,40})(?![\w-])/g,
    confidence: 'high',
    env: 'KLAVIYO_API_KEY',
    revoke: 'https://www.klaviyo.com/settings/account/api-keys',
    source: 'https://developers.klaviyo.com/en/docs/authenticate_',
    entropy: 2.8,
    examples: {
      match: ['Authorization: Klaviyo-API-Key pk_{hex:34}', 'KLAVIYO_API_KEY=pk_{b62:6}_{hex:34}'],
      noMatch: ['pk_{0*34}', 'pk_live_{b62:24}', 'apk_{hex:34}'],
    },
  },
]
