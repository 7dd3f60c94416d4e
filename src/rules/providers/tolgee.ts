import type { ShippedRule } from '../rule.ts'

export const tolgee: readonly ShippedRule[] = [
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
    examples: { match: ['VITE_TOLGEE_API_KEY=tgpak_{a36:52}'], noMatch: ['tgpak_{x*52}', 'tgpak_{a36:8}'] },
  },
]
