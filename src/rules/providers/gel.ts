import type { ShippedRule } from '../rule.ts'

export const gel: readonly ShippedRule[] = [
  {
    id: 'gel-secret-key',
    name: 'Gel (EdgeDB) secret key',
    risk: 'Reads and changes the whole database.',
    keywords: ['nbwt1_', 'nbwt_', 'edbt_', 'edbt1_'],
    pattern: /(?:nbwt|edbt)1?_[A-Za-z0-9_-]{40,500}/g,
    confidence: 'high',
    env: 'GEL_SECRET_KEY',
    revoke: 'https://cloud.geldata.com',
    source: 'https://docs.geldata.com/cloud/http_api',
    entropy: 3.5,
    examples: { match: ['GEL_SECRET_KEY=nbwt1_{b64url:200}'], noMatch: ['nbwt1_{b62:10}'] },
  },
]
