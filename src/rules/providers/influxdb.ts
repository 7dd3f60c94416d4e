import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const influxdb: readonly ShippedRule[] = [
  nearby({
    id: 'influxdb-token',
    name: 'InfluxDB token',
    risk: 'Reads and writes the buckets it was granted.',
    near: ['influx', 'influxdb', 'influxdb2'],
    kind: ['token', 'key', 'auth', 'password'],
    shape: /[A-Za-z0-9_-]{86}==|apiv3_[A-Za-z0-9_-]{60,100}/,
    env: 'INFLUX_TOKEN',
    revoke: 'https://cloud2.influxdata.com',
    source: 'https://docs.influxdata.com/influxdb/cloud/admin/tokens/',
    entropy: 4,
    examples: {
      match: ['INFLUX_TOKEN={b64url:86}==', "new InfluxDB({ url, token: '{b64url:86}==' })"],
      noMatch: ['INFLUX_TOKEN={b62:40}', 'INFLUX_ORG={b64url:86}=='],
    },
  }),
  {
    id: 'influxdb-3-token',
    name: 'InfluxDB 3 token',
    risk: 'Reads and writes the databases it was granted; an admin token all of them.',
    keywords: ['apiv3_'],
    pattern: /apiv3_[A-Za-z0-9_-]{60,100}/g,
    confidence: 'high',
    env: 'INFLUXDB3_AUTH_TOKEN',
    revoke: 'https://docs.influxdata.com/influxdb3/core/admin/tokens/',
    source: 'https://docs.influxdata.com/influxdb3/core/admin/tokens/',
    entropy: 4,
    examples: {
      match: ['influxdb3 query --token apiv3_{b64url:86}'],
      noMatch: ['apiv3_{b62:20}', 'apiv3_routes'],
    },
  },
]
