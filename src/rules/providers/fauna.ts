import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const fauna: readonly ShippedRule[] = [
  nearby({
    id: 'fauna-secret',
    name: 'Fauna secret',
    risk: 'Reads and changes the whole database.',
    near: ['fauna', 'faunadb'],
    shape: /fn[A-Za-z0-9_-]{38,42}/,
    env: 'FAUNA_SECRET',
    revoke: 'https://dashboard.fauna.com',
    source: 'https://docs.faunadb.org/fauna/current/learn/security/keys/',
    entropy: 3.5,
    examples: {
      match: ["new faunadb.Client({ secret: 'fnAE{b64url:35}x' })", 'FAUNA_SECRET=fnAD{b64url:36}'],
      noMatch: ['FAUNA_SECRET=fnAE{b62:10}', 'secret = "fnAE{b62:36}"'],
    },
  }),
]
