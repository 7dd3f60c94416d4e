import type { ShippedRule } from '../rule.ts'

export const wecom: readonly ShippedRule[] = [
  {
    id: 'wecom-webhook-url',
    name: 'WeCom robot webhook URL',
    risk: 'Posts messages into the group, phishing links included.',
    keywords: ['qyapi.weixin.qq.com/cgi-bin/webhook/'],
    pattern: /qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/(?:send|upload_media)\?key=[a-f0-9]{8}-[a-f0-9-]{27}/g,
    confidence: 'high',
    env: 'WECOM_WEBHOOK_URL',
    revoke: 'https://developer.work.weixin.qq.com/document/path/91770',
    source: 'https://developer.work.weixin.qq.com/document/path/91770',
    entropy: 3,
    examples: {
      match: ['https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key={=uuid}'],
      noMatch: ['https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=KEY'],
    },
  },
]
