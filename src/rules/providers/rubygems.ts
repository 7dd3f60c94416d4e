import type { ShippedRule } from '../rule.ts'

export const rubygems: readonly ShippedRule[] = [
  {
    id: 'rubygems-api-key',
    name: 'RubyGems API key',
    risk: 'Publishes new versions of the gems of its owner, which others then install.',
    keywords: ['rubygems_'],
    pattern: /rubygems_[0-9a-f]{48}/g,
    confidence: 'high',
    env: 'GEM_HOST_API_KEY',
    revoke: 'https://rubygems.org/profile/api_keys',
    source: 'https://guides.rubygems.org/api-key-scopes/',
    entropy: 2.8,
    examples: {
      match: [':rubygems_api_key: rubygems_{hex:48}', 'GEM_HOST_API_KEY=rubygems_{hex:48}'],
      noMatch: ['rubygems_{0*48}', 'rubygems_{hex:32}', 'rubygems_api_key'],
    },
  },
]
