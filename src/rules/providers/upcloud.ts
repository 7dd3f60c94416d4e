import type { ShippedRule } from '../rule.ts'

export const upcloud: readonly ShippedRule[] = [
  {
    id: 'upcloud-api-token',
    name: 'UpCloud API token',
    risk: 'Creates, reads and deletes servers, on the bill of its owner.',
    keywords: ['ucat_'],
    pattern: /ucat_[0-9A-Z]{26,40}(?![\w-])/g,
    confidence: 'high',
    env: 'UPCLOUD_TOKEN',
    revoke: 'https://hub.upcloud.com/account/api-tokens',
    source: 'https://upcloud.com/docs/guides/getting-started-upcloud-api/',
    entropy: 3,
    examples: { match: ['UPCLOUD_TOKEN=ucat_01{A36:24}'], noMatch: ['ucat_{A36:10}', 'ucat_{x*26}'] },
  },
]
