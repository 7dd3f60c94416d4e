import type { ShippedRule } from '../rule.ts'

export const thingsboard: readonly ShippedRule[] = [
  {
    id: 'thingsboard-device-url',
    name: 'ThingsBoard device token in a URL',
    risk: 'Sends telemetry as the device and reads what is meant for it.',
    keywords: ['/api/v1/'],
    pattern: /\/api\/v1\/(?<secret>(?=[A-Za-z]{0,19}\d)[A-Za-z0-9]{20})\/(?:telemetry|attributes|rpc|claim|firmware)/g,
    confidence: 'high',
    env: 'THINGSBOARD_ACCESS_TOKEN',
    revoke: 'https://thingsboard.cloud/',
    source: 'https://thingsboard.io/docs/reference/http-api/',
    entropy: 2.8,
    examples: {
      match: ['curl -X POST https://iot.acme.io/api/v1/{a36:20}/telemetry', 'coap://h/api/v1/{b62:20}/attributes'],
      noMatch: ['https://iot.acme.io/api/v1/$ACCESS_TOKEN/telemetry', '/api/v1/{lower:20}/telemetry'],
    },
  },
]
