import type { ShippedRule } from '../rule.ts'

export const dotenv: readonly ShippedRule[] = [
  {
    id: 'dotenv-private-key',
    name: 'dotenvx private key',
    risk: 'Decrypts every value of the encrypted env file.',
    keywords: ['dotenv_private_key'],
    pattern: /DOTENV_PRIVATE_KEY(?:_[A-Z0-9_]{1,40})?['"]?\s{0,3}[:=]\s{0,3}['"]?(?<secret>[0-9a-f]{64})(?![\w-])/g,
    confidence: 'high',
    env: 'DOTENV_PRIVATE_KEY',
    revoke: 'https://dotenvx.com/docs/advanced/rotate',
    source: 'https://dotenvx.com/docs/env-keys-file',
    entropy: 2.8,
    examples: {
      match: ['DOTENV_PRIVATE_KEY="{hex:64}"', 'DOTENV_PRIVATE_KEY_PRODUCTION={hex:64}'],
      noMatch: ['DOTENV_PUBLIC_KEY="03{hex:64}"', 'DOTENV_PRIVATE_KEY=""'],
    },
  },
  {
    id: 'dotenv-vault-key',
    name: 'dotenv-vault key',
    risk: 'Decrypts the .env.vault file of that environment.',
    keywords: ['dotenv://:key_'],
    pattern: /dotenv:\/\/:(?<secret>key_[0-9a-f]{64})@/g,
    confidence: 'high',
    env: 'DOTENV_KEY',
    revoke: 'https://vault.dotenv.org',
    source: 'https://www.dotenv.org/docs/security/dotenv-key',
    entropy: 2.8,
    examples: {
      match: ['DOTENV_KEY="dotenv://:key_{hex:64}@dotenv.org/vault/.env.vault?environment=production"'],
      noMatch: ['dotenv://:key_1234@dotenv.org/vault', 'key_{hex:64}'],
    },
  },
]
