import { nearby } from '../nearby.ts'
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
  nearby({
    id: 'wechat-jsapi-ticket',
    name: 'WeChat ticket for signatures of the JS-SDK',
    near: 'jsapi-ticket',
    kind: [],
    shape: 'b64url_86',
    env: 'WECHAT_JSAPI_TICKET',
    revoke: 'https://mp.weixin.qq.com/',
    source: 'https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/JS-SDK.html',
    risk: 'Signs pages as the official account, for two hours.',
    examples: {
      match: ["const jsapiTicket = '{b64url:86}';", '"jsapi_ticket": "{b64url:86}"'],
      noMatch: ["const jsapiTicket = '{b64url:40}';", 'jsapi_ticket: {x*86}'],
    },
  }),
]
