import type { ShippedRule } from '../rule.ts'

export const backblaze: readonly ShippedRule[] = [
  {
    id: 'backblaze-application-key',
    name: 'Backblaze B2 application key',
    risk: 'Reads, changes and deletes the stored files.',
    keywords: ['k00'],
    pattern: /K00[0-9][A-Za-z0-9+/]{27}(?![A-Za-z0-9+/=_-])/g,
    confidence: 'medium',
    env: 'B2_APPLICATION_KEY',
    revoke: 'https://secure.backblaze.com/app_keys.htm',
    source: 'https://www.backblaze.com/docs/cloud-storage-application-keys',
    entropy: 3.8,
    examples: {
      match: ['B2_APPLICATION_KEY=K005{b64:27}', "applicationKey: 'K001{b62:27}'"],
      noMatch: ['K005{b62:20}', 'K005{b64:40}'],
    },
  },
]
