import type { ShippedRule } from '../rule.ts'

export const dingtalk: readonly ShippedRule[] = [
  {
    id: 'dingtalk-webhook-url',
    name: 'DingTalk robot webhook URL',
    risk: 'Posts messages into the group, phishing links included.',
    keywords: ['oapi.dingtalk.com/robot/send'],
    pattern: /oapi\.dingtalk\.com\/robot\/send\?access_token=[a-f0-9]{64}/g,
    confidence: 'high',
    env: 'DINGTALK_WEBHOOK_URL',
    revoke: 'https://open-dev.dingtalk.com/',
    source: 'https://open.dingtalk.com/document/robots/custom-robot-access',
    entropy: 3,
    examples: {
      match: ['https://oapi.dingtalk.com/robot/send?access_token={hex:64}'],
      noMatch: ['https://oapi.dingtalk.com/robot/send?access_token={x*64}'],
    },
  },
]
