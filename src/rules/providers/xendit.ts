import type { ShippedRule } from '../rule.ts'

export const xendit: readonly ShippedRule[] = [
  {
    id: 'xendit-secret-key',
    name: 'Xendit secret key',
    risk: 'Reads and moves money: payments, refunds and customers of the account.',
    keywords: ['xnd_production_', 'xnd_development_'],
    pattern: /xnd_(?:production|development)_(?!public_)[A-Za-z0-9]{40,80}/g,
    confidence: 'high',
    env: 'XENDIT_SECRET_KEY',
    revoke: 'https://dashboard.xendit.co/settings/developers#api-keys',
    source: 'https://docs.xendit.co/docs/api-keys',
    entropy: 3.5,
    examples: {
      match: ["new Xendit({ secretKey: 'xnd_development_{b62:56}' })"],
      noMatch: ['xnd_public_development_{b62:56}', 'xnd_production_{x*56}'],
    },
  },
]
