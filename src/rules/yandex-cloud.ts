import { nearby } from './nearby.ts'
import type { Examples, Rule } from './rule.ts'

const accounts = 'https://console.yandex.cloud/'

export const yandexCloud: readonly Rule[] = [
  {
    id: 'yandex-cloud-iam-token',
    name: 'Yandex Cloud IAM token',
    risk: 'Acts as its user or service account on Yandex Cloud, for up to twelve hours.',
    keywords: ['t1.', 'c1.'],
    pattern: /[tc]1\.[A-Za-z0-9_-]{20,2000}={0,2}\.[A-Za-z0-9_-]{86}={0,2}/g,
    confidence: 'high',
    env: 'YC_TOKEN',
    revoke: 'https://yandex.cloud/en/docs/iam/cli-ref/revoke-token',
    source: 'https://yandex.cloud/en/docs/iam/concepts/authorization/iam-token',
    entropy: 4,
  },
  {
    id: 'yandex-cloud-api-key',
    name: 'Yandex Cloud API key',
    risk: 'Calls the services of Yandex Cloud that its scope allows, on the bill of the account.',
    keywords: ['aqvn'],
    pattern: /AQVN[A-Za-z0-9_-]{35,38}(?![\w-])/g,
    confidence: 'high',
    env: 'YC_API_KEY',
    revoke: accounts,
    source: 'https://yandex.cloud/en/docs/iam/concepts/authorization/api-key',
    entropy: 3,
  },
  {
    id: 'yandex-oauth-token',
    name: 'Yandex OAuth token',
    risk: 'Acts as its user on Yandex Cloud, Disk or Direct, as the app was allowed, for a year.',
    keywords: ['y0_', 'y1_', 'y2_', 'y3_'],
    pattern: /y[0-3]_[A-Za-z0-9_-]{54,64}(?![\w-])/g,
    confidence: 'high',
    env: 'YC_OAUTH_TOKEN',
    revoke: 'https://id.yandex.com/personal/data-access',
    source: 'https://yandex.cloud/en/docs/iam/concepts/authorization/oauth-token',
    entropy: 3.5,
  },
  {
    id: 'yandex-cloud-static-secret',
    name: 'Yandex Cloud static access secret',
    risk: 'Reads and writes object storage and queues as its service account.',
    keywords: ['ycm', 'ycn', 'yco', 'ycp'],
    pattern: /YC[MNOP][A-Za-z0-9_-]{37}(?![\w-])/g,
    confidence: 'high',
    env: 'YC_SECRET_ACCESS_KEY',
    revoke: accounts,
    source: 'https://yandex.cloud/en/docs/iam/concepts/authorization/access-key',
    entropy: 3.5,
  },
  {
    id: 'yandex-smartcaptcha-server-key',
    name: 'Yandex SmartCaptcha server key',
    risk: 'Lets a bot pass as checked on the site.',
    keywords: ['ysc2_'],
    pattern: /ysc2_[A-Za-z0-9]{40,60}(?![\w-])/g,
    confidence: 'high',
    env: 'SMARTCAPTCHA_SERVER_KEY',
    revoke: accounts,
    source: 'https://yandex.cloud/en/docs/smartcaptcha/concepts/keys',
    entropy: 3,
  },
  nearby({
    id: 'yandex-oauth-token-old',
    name: 'Yandex OAuth token (old form)',
    near: ['yandex', 'yc-oauth', 'yc-token'],
    kind: ['token', 'oauth'],
    shape: /A[A-Za-z0-9][A-Za-z0-9_-]{37}/,
    env: 'YC_OAUTH_TOKEN',
    revoke: 'https://id.yandex.com/personal/data-access',
    source: 'https://yandex.cloud/en/docs/iam/concepts/authorization/oauth-token',
    entropy: 3.5,
  }),
]

export const yandexCloudExamples: Examples = {
  'yandex-cloud-iam-token': {
    match: ['export IAM_TOKEN=t1.9euelZ{b64url:100}.{b64url:86}=='],
    noMatch: ['export IAM_TOKEN=t1.9euelZ', 't1.{b64url:30}.{b64url:20}'],
  },
  'yandex-cloud-api-key': {
    match: ['Authorization: Api-Key AQVN{b64url:35}k'],
    noMatch: ['AQVN{b62:20}', 'AQVN{x*36}'],
  },
  'yandex-oauth-token': { match: ['"token": "y0_AgAAAA{b64url:49}k"'], noMatch: ['y0_{b62:20}', 'y0_{x*56}'] },
  'yandex-cloud-static-secret': {
    match: ['aws_secret_access_key = YCM{b64url:36}k'],
    noMatch: ['YCM{b62:20}', 'ycm{b62:37}'],
  },
  'yandex-smartcaptcha-server-key': { match: ['secret: "ysc2_{b62:48}"'], noMatch: ['sitekey: "ysc1_{b62:48}"'] },
  'yandex-oauth-token-old': {
    match: ['YANDEX_TOKEN=AgAAAA{b62:33}', "yandex: { oauthToken: 'AQAAAA{b62:33}' }"],
    noMatch: ['YANDEX_TOKEN={b62:20}', 'yandex_folder=AgAAAA{b62:33}'],
  },
}
