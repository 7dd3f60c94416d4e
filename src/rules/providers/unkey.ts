import type { ShippedRule } from '../rule.ts'

export const unkey: readonly ShippedRule[] = [
  {
    id: 'unkey-root-key',
    name: 'Unkey root key',
    risk: 'Creates and revokes the API keys by which customers are let in.',
    keywords: ['unkey_'],
    pattern: /unkey_(?=[A-Za-z]{0,20}[0-9])[1-9A-HJ-NP-Za-km-z]{20,40}(?![\w-])/g,
    confidence: 'high',
    env: 'UNKEY_ROOT_KEY',
    revoke: 'https://app.unkey.com/settings/root-keys',
    source: 'https://www.unkey.com/docs/security/root-keys',
    entropy: 3.2,
    examples: {
      match: ['UNKEY_ROOT_KEY=unkey_3Z{b58:22}'],
      noMatch: ['unkey_createRootKeyForTheTest', 'unkey_3Z', 'unkey_{x*24}'],
    },
  },
]
