import type { ShippedRule } from '../rule.ts'

export const clickhouse: readonly ShippedRule[] = [
  {
    id: 'clickhouse-cloud-api-secret',
    name: 'ClickHouse Cloud API key secret',
    risk: 'Manages services of the organization as its roles allow.',
    keywords: ['4b1d'],
    pattern: /4b1d[A-Za-z0-9]{38}(?![\w-])/g,
    confidence: 'high',
    env: 'CLICKHOUSE_CLOUD_KEY_SECRET',
    revoke: 'https://console.clickhouse.cloud',
    source: 'https://clickhouse.com/docs/cloud/manage/openapi',
    entropy: 4.1,
    examples: {
      match: ['curl --user "$KEY_ID:4b1d{b62:38}" https://api.clickhouse.cloud/v1/organizations'],
      noMatch: ['4b1d{hex:38}', '4b1d{b62:20}'],
    },
  },
]
