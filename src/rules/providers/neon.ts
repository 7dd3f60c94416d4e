import type { ShippedRule } from '../rule.ts'

export const neon: readonly ShippedRule[] = [
  {
    id: 'neon-api-key',
    name: 'Neon API key',
    risk: 'Manages every project of its owner: connection strings, branches, deletion.',
    keywords: ['napi_'],
    pattern: /napi_[a-z0-9]{56,72}(?![\w-])/g,
    confidence: 'high',
    env: 'NEON_API_KEY',
    revoke: 'https://console.neon.tech/app/settings/api-keys',
    source: 'https://neon.com/docs/manage/api-keys',
    entropy: 3,
    examples: { match: ['NEON_API_KEY=napi_{a36:64}'], noMatch: ['napi_{a36:20}', 'napi_create_function'] },
  },
  {
    id: 'neon-database-password',
    name: 'Neon database password',
    risk: 'Reads and changes the whole database.',
    keywords: ['npg_'],
    pattern: /npg_[A-Za-z0-9]{10,24}(?![\w-])/g,
    confidence: 'high',
    env: 'DATABASE_URL',
    revoke: 'https://console.neon.tech',
    source: 'https://neon.com/docs/connect/connect-from-any-app',
    entropy: 2.8,
    examples: {
      match: ['postgresql://owner:npg_{b62:12}@ep-cool-1.eu-central-1.aws.neon.tech/db'],
      noMatch: ['npg_{b62:4}', 'npg_connection_pool'],
    },
  },
]
