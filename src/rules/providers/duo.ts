import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const duo: readonly ShippedRule[] = [
  nearby({
    id: 'duo-secret-key',
    name: 'Duo secret key',
    near: ['duo', 'skey'],
    kind: [],
    shape: 'b62_40',
    env: 'DUO_SKEY',
    revoke: 'https://admin.duosecurity.com/',
    source: 'https://duo.com/docs/authapi',
    risk: 'Answers for the second factor of every protected login.',
    examples: { match: ['DUO_SKEY={b62:40}', 'skey={b62:40}'], noMatch: ['DUO_IKEY=DI{A36:18}', 'skey={x*40}'] },
  }),
]
