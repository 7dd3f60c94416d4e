import type { ShippedRule } from '../rule.ts'

export const imagekit: readonly ShippedRule[] = [
  {
    id: 'imagekit-private-key',
    name: 'ImageKit private key',
    risk: 'Reads, changes and deletes the stored files.',
    keywords: ['private_'],
    pattern: /private_[A-Za-z0-9+/]{27}=/g,
    confidence: 'high',
    env: 'IMAGEKIT_PRIVATE_KEY',
    revoke: 'https://imagekit.io/dashboard/developer/api-keys',
    source: 'https://imagekit.io/docs/api-keys',
    entropy: 3.5,
    examples: {
      match: ['IMAGEKIT_PRIVATE_KEY=private_{b64:27}='],
      noMatch: ['IMAGEKIT_PUBLIC_KEY=public_{b64:27}=', 'private_key_file='],
    },
  },
]
