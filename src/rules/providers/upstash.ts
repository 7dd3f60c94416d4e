import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const common = { revoke: 'https://console.upstash.com', source: 'https://upstash.com/docs/redis/features/restapi' }

export const upstash: readonly ShippedRule[] = [
  nearby({
    id: 'upstash-rest-token',
    name: 'Upstash REST token',
    risk: 'Reads and changes the whole database.',
    near: ['upstash', 'kv-rest-api', 'redis-rest'],
    kind: ['token', 'password'],
    shape: /A[A-Za-z0-9+/_-]{35,140}={0,2}/,
    env: 'UPSTASH_REDIS_REST_TOKEN',
    ...common,
    entropy: 3.8,
    examples: {
      match: ['UPSTASH_REDIS_REST_TOKEN="AX{b62:50}=="', "KV_REST_API_TOKEN='AY{b62:60}=='"],
      noMatch: ['UPSTASH_REDIS_REST_URL=https://a-1.upstash.io', 'UPSTASH_REDIS_REST_TOKEN=AX{b62:10}'],
    },
  }),
  {
    id: 'upstash-qstash-token',
    name: 'Upstash QStash token',
    risk: 'Sends, schedules and reads messages of the account.',
    // The base64 of `{"UserID":"`.
    keywords: ['eyjvc2vysuqioi'],
    pattern: /eyJVc2VySUQiOi[A-Za-z0-9+/]{60,300}={0,2}/g,
    confidence: 'high',
    env: 'QSTASH_TOKEN',
    revoke: common.revoke,
    source: 'https://upstash.com/docs/qstash/overall/apiexamples',
    entropy: 3.5,
    examples: {
      match: ['QSTASH_TOKEN="eyJVc2VySUQiOi{b62:120}=="'],
      noMatch: ['QSTASH_TOKEN=eyJVc2VySUQiOi'],
    },
  },
  {
    id: 'upstash-qstash-signing-key',
    name: 'Upstash QStash signing key',
    risk: 'Forges messages that the app takes for QStash.',
    keywords: ['qstash_current_signing_key', 'qstash_next_signing_key', 'signingkey'],
    pattern: /SIGNING_?KEY['"]?\s{0,3}[:=]\s{0,3}['"]?(?<secret>sig_[A-Za-z0-9]{26,40})(?![\w-])/gi,
    confidence: 'high',
    env: 'QSTASH_CURRENT_SIGNING_KEY',
    revoke: common.revoke,
    source: 'https://upstash.com/docs/qstash/howto/signature',
    entropy: 3,
    examples: {
      match: ['QSTASH_CURRENT_SIGNING_KEY=sig_{b62:28}', "currentSigningKey: 'sig_{b62:30}'"],
      noMatch: ['QSTASH_CURRENT_SIGNING_KEY=sig_{b62:8}', 'sig_{b62:28}'],
    },
  },
]
