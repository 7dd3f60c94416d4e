import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const qiniu: readonly ShippedRule[] = [
  nearby({
    id: 'qiniu-secret-key',
    name: 'Qiniu secret key',
    risk: 'Reads, replaces and deletes the files of the account.',
    near: ['qiniu'],
    kind: ['secret', 'secret-key', 'sk'],
    shape: /[A-Za-z0-9_-]{40}/,
    env: 'QINIU_SECRET_KEY',
    revoke: 'https://portal.qiniu.com/developer/user/key',
    source: 'https://developer.qiniu.com/kodo/1239/c-sdk-quick-start',
    entropy: 3.5,
    examples: {
      match: ["qiniu: { secretKey: '{b62:40}' }", 'QINIU_SECRET_KEY={b64url:39}x'],
      noMatch: ['QINIU_SECRET_KEY={b62:20}', 'QINIU_BUCKET={b62:40}'],
    },
  }),
]
