import type { ShippedRule } from '../rule.ts'

export const mongodb: readonly ShippedRule[] = [
  {
    id: 'mongodb-atlas-service-account-secret',
    name: 'MongoDB Atlas service account secret',
    risk: 'Manages the Atlas organization or project as its roles allow: users, clusters, backups.',
    keywords: ['mdb_sa_sk_'],
    pattern: /mdb_sa_sk_[A-Za-z0-9_-]{32,64}/g,
    confidence: 'high',
    env: 'MONGODB_ATLAS_CLIENT_SECRET',
    revoke: 'https://cloud.mongodb.com',
    source: 'https://www.mongodb.com/docs/atlas/api/service-accounts-overview/',
    entropy: 3.5,
    examples: {
      match: ['MONGODB_ATLAS_CLIENT_SECRET=mdb_sa_sk_{b64url:39}x'],
      noMatch: ['mdb_sa_id_{hex:24}', 'mdb_sa_sk_{x*40}'],
    },
  },
]
