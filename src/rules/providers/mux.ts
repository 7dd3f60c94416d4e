import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const mux: readonly ShippedRule[] = [
  nearby({
    id: 'mux-token-secret',
    name: 'Mux token secret',
    risk: 'Reads, changes and deletes the stored files.',
    near: ['mux'],
    kind: ['secret'],
    shape: /[A-Za-z0-9+/]{75}(?![+/=])/,
    env: 'MUX_TOKEN_SECRET',
    revoke: 'https://dashboard.mux.com/settings/access-tokens',
    source: 'https://www.mux.com/docs/core/make-api-requests',
    entropy: 4,
    examples: {
      match: ['MUX_TOKEN_SECRET={b64:75}', "new Mux({ tokenId, tokenSecret: '{b64:75}' })"],
      noMatch: ['MUX_TOKEN_SECRET={b64:40}', 'MUX_TOKEN_ID={=uuid}'],
    },
  }),
]
