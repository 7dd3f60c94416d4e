import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const huawei: readonly ShippedRule[] = [
  nearby({
    id: 'huawei-cloud-secret-key',
    name: 'Huawei Cloud secret access key',
    risk: 'Does all that the user may do on the cloud: data, servers, bills.',
    near: ['huawei', 'huaweicloud', 'hwc', 'obs', 'hwcloud'],
    kind: ['secret', 'secret-key', 'sk'],
    shape: /[A-Za-z0-9]{40}/,
    env: 'HUAWEICLOUD_SDK_SK',
    revoke: 'https://console.huaweicloud.com/iam/#/mine/accessKey',
    source: 'https://support.huaweicloud.com/intl/en-us/usermanual-ca/ca_01_0003.html',
    entropy: 3.5,
    examples: {
      match: ['HUAWEICLOUD_SDK_SK={b62:40}', 'obs = { secret_key = "{b62:40}" }'],
      noMatch: ['HUAWEICLOUD_SDK_AK={b62:20}', 'HUAWEICLOUD_SDK_SK={b62:30}'],
    },
  }),
]
