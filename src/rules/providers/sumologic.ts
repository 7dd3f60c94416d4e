import type { ShippedRule } from '../rule.ts'

export const sumologic: readonly ShippedRule[] = [
  {
    id: 'sumologic-collector-url',
    name: 'Sumo Logic HTTP source URL',
    risk: 'Sends made-up logs on the bill of the account.',
    keywords: ['sumologic.com/receiver'],
    pattern: /sumologic\.com\/receiver\/v1\/(?:http|otlp|trace)\/(?<secret>[\w+/-]{60,120}={0,2})/g,
    confidence: 'medium',
    env: 'SUMOLOGIC_COLLECTOR_URL',
    revoke: 'https://help.sumologic.com/docs/send-data/hosted-collectors/http-source/',
    source: 'https://help.sumologic.com/docs/send-data/hosted-collectors/http-source/',
    entropy: 3,
    examples: {
      match: ['https://endpoint4.collection.us2.sumologic.com/receiver/v1/http/{b64url:86}=='],
      noMatch: ['https://endpoint4.collection.us2.sumologic.com/receiver/v1/http/UNIQUE'],
    },
  },
]
