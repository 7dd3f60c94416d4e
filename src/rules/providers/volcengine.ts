import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const volcengine: readonly ShippedRule[] = [
  {
    id: 'volcengine-access-key-id',
    name: 'Volcengine access key id',
    risk: 'Only names a key pair: with its secret, which often stands near it, acts as that user on the cloud.',
    keywords: ['aklt'],
    pattern: /AKLT[A-Za-z0-9]{40,48}(?![\w-])/g,
    confidence: 'low',
    env: 'VOLC_ACCESSKEY',
    revoke: 'https://console.volcengine.com/iam/keymanage/',
    source: 'https://www.volcengine.com/docs/6291/65568',
    entropy: 3.5,
    examples: { match: ['VOLC_ACCESSKEY=AKLT{b62:43}'], noMatch: ['AKLT{b62:10}', 'AKLT{x*43}'] },
  },
  nearby({
    id: 'volcengine-secret-key',
    name: 'Volcengine secret access key',
    risk: 'Does all that the user may do on the cloud: data, servers, bills.',
    near: ['volc', 'volcengine', 'byteplus', 'tos'],
    kind: ['secret', 'secret-key', 'sk', 'secretkey'],
    shape: /[A-Za-z0-9+/]{50,80}={0,2}/,
    env: 'VOLC_SECRETKEY',
    revoke: 'https://console.volcengine.com/iam/keymanage/',
    source: 'https://www.volcengine.com/docs/6291/65568',
    entropy: 3.5,
    examples: {
      match: ['VOLC_SECRETKEY={b62:58}==', "tos: { secretKey: '{b62:60}' }"],
      noMatch: ['VOLC_SECRETKEY={b62:20}', 'VOLC_REGION={b62:60}'],
    },
  }),
]
