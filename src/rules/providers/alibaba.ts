import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const common = {
  revoke: 'https://ram.console.aliyun.com/manage/ak',
  source: 'https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair',
}

export const alibaba: readonly ShippedRule[] = [
  {
    id: 'alibaba-access-key-id',
    name: 'Alibaba Cloud access key id',
    risk: 'Only names a key pair: with its secret, which often stands near it, acts as that user on the cloud.',
    keywords: ['ltai'],
    pattern: /LTAI[A-Za-z0-9]{12,26}(?![\w-])/g,
    confidence: 'low',
    env: 'ALIBABA_CLOUD_ACCESS_KEY_ID',
    ...common,
    entropy: 3,
    examples: { match: ['accessKeyId: "LTAI5t{b62:18}"'], noMatch: ['LTAI{b62:4}', 'LTAI{x*20}'] },
  },
  nearby({
    id: 'alibaba-access-key-secret',
    name: 'Alibaba Cloud access key secret',
    risk: 'Does all that the user may do on the cloud: data, servers, bills.',
    near: ['access-key-secret', 'alibaba', 'alibaba-cloud', 'aliyun', 'alicloud', 'oss-secret'],
    kind: [],
    shape: /[A-Za-z0-9]{30}/,
    env: 'ALIBABA_CLOUD_ACCESS_KEY_SECRET',
    ...common,
    entropy: 3.5,
    examples: {
      match: ["accessKeySecret: '{b62:30}'", 'ALIBABA_CLOUD_ACCESS_KEY_SECRET={b62:30}'],
      noMatch: ["accessKeySecret: '{b62:20}'", 'accessKeySecret: process.env.ALIBABA_CLOUD_ACCESS_KEY_SECRET'],
    },
  }),
  {
    id: 'alibaba-sts-token',
    name: 'Alibaba Cloud STS token',
    risk: 'With its temporary key pair, acts as that role until it expires.',
    keywords: ['cais'],
    pattern: /CAIS[A-Za-z0-9+/]{150,2500}={0,2}/g,
    confidence: 'high',
    env: 'ALIBABA_CLOUD_SECURITY_TOKEN',
    revoke: 'https://ram.console.aliyun.com/roles',
    source: 'https://www.alibabacloud.com/help/en/ram/developer-reference/api-sts-2015-04-01-assumerole',
    entropy: 4,
    examples: { match: ['"SecurityToken": "CAIS{b64:500}=="'], noMatch: ['CAIS{b64:40}', 'CAISSE_NATIONALE'] },
  },
]
