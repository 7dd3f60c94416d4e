import type { ShippedRule } from '../rule.ts'

export const lark: readonly ShippedRule[] = [
  {
    id: 'lark-webhook-url',
    name: 'Feishu or Lark webhook URL',
    risk: 'Posts messages into the group, phishing links included.',
    keywords: ['open.feishu.cn/open-apis/bot/', 'open.larksuite.com/open-apis/bot/'],
    pattern: /open\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/(?:v2\/)?hook\/[a-f0-9]{8}-[a-f0-9-]{27}/g,
    confidence: 'high',
    env: 'FEISHU_WEBHOOK_URL',
    revoke: 'https://open.feishu.cn/app',
    source: 'https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot',
    entropy: 3,
    examples: {
      match: ['https://open.feishu.cn/open-apis/bot/v2/hook/{=uuid}'],
      noMatch: ['https://open.feishu.cn/open-apis/bot/v2/hook/xxxx'],
    },
  },
]
