import type { ShippedRule } from '../rule.ts'

export const packagist: readonly ShippedRule[] = [
  {
    id: 'packagist-token',
    name: 'Private Packagist token',
    risk: 'Reads private packages or, as an update token, changes which versions are served.',
    keywords: ['packagist_'],
    pattern: /packagist_[a-z]{3}_[0-9a-f]{40,80}/g,
    confidence: 'high',
    env: 'COMPOSER_AUTH',
    revoke: 'https://packagist.com/docs/composer-authentication',
    source: 'https://packagist.com/docs/composer-authentication',
    entropy: 2.8,
    examples: {
      match: ['composer config http-basic.repo.packagist.com token packagist_ort_{hex:68}'],
      noMatch: ['packagist_ort_{hex:12}', 'packagist_{hex:68}'],
    },
  },
]
