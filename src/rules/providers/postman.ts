import type { ShippedRule } from '../rule.ts'

export const postman: readonly ShippedRule[] = [
  {
    id: 'postman-api-key',
    name: 'Postman API key',
    risk: 'Reads and changes collections and environments, which often hold further secrets.',
    keywords: ['pmak-'],
    pattern: /PMAK-[0-9a-f]{24}-[0-9a-f]{34}/g,
    confidence: 'high',
    env: 'POSTMAN_API_KEY',
    revoke: 'https://go.postman.co/settings/me/api-keys',
    source: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
    entropy: 2.8,
    examples: {
      match: ['curl -H "X-API-Key: PMAK-{hex:24}-{hex:34}"'],
      noMatch: ['PMAK-{hex:24}', 'PMAK-{0*24}-{0*34}'],
    },
  },
  {
    id: 'postman-collection-token',
    name: 'Postman collection access key',
    risk: 'Reads one collection.',
    keywords: ['pmat-'],
    pattern: /PMAT-[0-9A-Z]{26}/g,
    confidence: 'high',
    env: 'POSTMAN_COLLECTION_KEY',
    revoke: 'https://learning.postman.com/docs/collaborating-in-postman/sharing/',
    source: 'https://learning.postman.com/docs/collaborating-in-postman/sharing/',
    entropy: 3,
    examples: {
      match: ['https://api.postman.com/collections/1-{=uuid}?access_key=PMAT-{A36:26}'],
      noMatch: ['PMAT-{A36:8}', 'PMAT-{X*26}'],
    },
  },
]
