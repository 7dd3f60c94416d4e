import type { ShippedRule } from '../rule.ts'

export const cloudinary: readonly ShippedRule[] = [
  {
    id: 'cloudinary-url',
    name: 'Cloudinary URL with its secret',
    risk: 'Reads, changes and deletes the stored files.',
    keywords: ['cloudinary://'],
    pattern: /cloudinary:\/\/\d{10,20}:(?<secret>[A-Za-z0-9_-]{20,40})@/g,
    confidence: 'high',
    env: 'CLOUDINARY_URL',
    revoke: 'https://console.cloudinary.com/settings/api-keys',
    source: 'https://cloudinary.com/documentation/node_integration#configuration',
    entropy: 3,
    examples: {
      match: ['CLOUDINARY_URL=cloudinary://{digit:15}:{b62:27}@shop'],
      noMatch: ['cloudinary://API_KEY:API_SECRET@shop', 'cloudinary://{digit:15}:your_api_secret_value@shop'],
    },
  },
]
