import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const convertkit: readonly ShippedRule[] = [
  {
    id: 'convertkit-api-key',
    name: 'Kit (ConvertKit) API key',
    risk: 'Reads and changes subscribers and sends broadcasts.',
    keywords: ['kit_'],
    pattern: /kit_[a-f0-9]{32}/g,
    confidence: 'high',
    env: 'KIT_API_KEY',
    revoke: 'https://app.kit.com/account_settings/developer_settings',
    source: 'https://developers.kit.com/v4#api-keys',
    entropy: 2.8,
    examples: {
      match: ['X-Kit-Api-Key: kit_{hex:32}'],
      noMatch: ['X-Kit-Api-Key: kit_{0*32}', 'webkit_{hex:32}'],
    },
  },
  nearby({
    id: 'convertkit-api-secret',
    name: 'ConvertKit API secret of the old form',
    near: ['convertkit', 'convert-kit'],
    shape: /(?:sk_)?[A-Za-z0-9_-]{43}/,
    env: 'CONVERTKIT_API_SECRET',
    revoke: 'https://app.kit.com/account_settings/developer_settings',
    source: 'https://developers.kit.com/v3',
    entropy: 3.5,
    examples: { match: ['CONVERTKIT_API_SECRET={b62:43}'], noMatch: ['CONVERTKIT_API_SECRET={x*43}'] },
  }),
]
