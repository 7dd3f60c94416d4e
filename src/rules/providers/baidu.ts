import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const common = {
  revoke: 'https://console.bce.baidu.com/iam/#/iam/accesslist',
  source: 'https://cloud.baidu.com/doc/Reference/s/9jwvz2egb',
}

export const baidu: readonly ShippedRule[] = [
  {
    id: 'baidu-cloud-api-key',
    name: 'Baidu Cloud API key',
    risk: 'Runs Qianfan models and other services on the bill of the account.',
    keywords: ['bce-v3/altak-'],
    pattern: /bce-v3\/ALTAK-[A-Za-z0-9]{10,32}\/[0-9a-f]{40}/g,
    confidence: 'high',
    env: 'QIANFAN_API_KEY',
    ...common,
    entropy: 3,
    examples: {
      match: ['Authorization: Bearer bce-v3/ALTAK-{b62:21}/{hex:40}'],
      noMatch: ['bce-v3/ALTAK-{b62:21}/{hex:20}', 'bce-v3/ALTAK-xxx/yyy'],
    },
  },
  nearby({
    id: 'baidu-cloud-secret-key',
    name: 'Baidu Cloud secret key',
    risk: 'Does all that the user may do on the cloud: data, servers, bills.',
    near: ['baidu', 'bce', 'qianfan', 'baidubce', 'wenxin', 'ernie'],
    kind: ['secret', 'secret-key', 'sk'],
    shape: /[A-Za-z0-9]{32}/,
    env: 'BCE_SECRET_ACCESS_KEY',
    ...common,
    examples: {
      match: ['BAIDU_SECRET_KEY={b62:32}', 'QIANFAN_SK: "{hex:32}"'],
      noMatch: ['BAIDU_APP_ID={b62:32}', 'BAIDU_SECRET_KEY={b62:12}'],
    },
  }),
]
