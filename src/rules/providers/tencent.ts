import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const actsAsUser = 'Does all that the user may do on the cloud: data, servers, bills.'

const common = {
  revoke: 'https://console.cloud.tencent.com/cam/capi',
  source: 'https://www.tencentcloud.com/document/product/598/34228',
}

export const tencent: readonly ShippedRule[] = [
  {
    id: 'tencent-secret-id',
    name: 'Tencent Cloud SecretId',
    risk: 'Only names a key pair: with its secret, which often stands near it, acts as that user on the cloud.',
    keywords: ['akid'],
    pattern: /AKID[A-Za-z0-9]{32}(?![\w-])/g,
    confidence: 'low',
    env: 'TENCENTCLOUD_SECRET_ID',
    ...common,
    entropy: 3,
    examples: { match: ['TENCENTCLOUD_SECRET_ID=AKID{b62:32}'], noMatch: ['AKID{b62:20}', 'AKID{x*32}'] },
  },
  nearby({
    id: 'tencent-secret-key',
    name: 'Tencent Cloud SecretKey',
    risk: actsAsUser,
    near: ['tencent', 'tencentcloud', 'qcloud', 'cos', 'txcloud', 'dnspod'],
    kind: ['secret-key', 'secret', 'token'],
    shape: /(?!AKID)[A-Za-z0-9]{32}/,
    env: 'TENCENTCLOUD_SECRET_KEY',
    ...common,
    entropy: 3.5,
    examples: {
      match: ['TENCENTCLOUD_SECRET_KEY={b62:32}', "cos: { SecretKey: '{b62:32}' }"],
      noMatch: ['TENCENTCLOUD_SECRET_KEY={b62:20}', 'TENCENTCLOUD_REGION={b62:32}'],
    },
  }),
  {
    id: 'tencent-key-pair',
    name: 'Tencent Cloud key pair',
    risk: actsAsUser,
    keywords: ['akid'],
    pattern: /AKID[A-Za-z0-9]{32}['"]?[^\n\r]{1,60}?key['"]?[\s:=,>]{1,6}['"]?(?<secret>[A-Za-z0-9]{32})(?![\w-])/gi,
    confidence: 'high',
    env: 'TENCENTCLOUD_SECRET_KEY',
    ...common,
    entropy: 3.5,
    examples: {
      match: ['cred = credential.Credential(secretId="AKID{b62:32}", secretKey="{b62:32}")'],
      noMatch: ['secretId="AKID{b62:32}", secretKey=os.environ["KEY"]', 'secretId="AKID{b62:32}", region="{b62:32}"'],
    },
  },
]
