import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const modal: readonly ShippedRule[] = [
  nearby({
    id: 'modal-token-secret',
    name: 'Modal token secret',
    near: ['modal'],
    kind: ['secret', 'token'],
    shape: /(?:as|ws)-[A-Za-z0-9]{20,26}/,
    env: 'MODAL_TOKEN_SECRET',
    revoke: 'https://modal.com/settings/tokens',
    source: 'https://modal.com/docs/reference/modal.config',
    risk: 'Runs code and GPUs on the bill and reads the stored secrets.',
    examples: {
      match: ['MODAL_TOKEN_SECRET=as-{b62:22}', 'modal token set --token-secret as-{b62:22}'],
      noMatch: ['MODAL_TOKEN_ID=ak-{b62:22}'],
    },
  }),
]
