import type { ShippedRule } from '../rule.ts'

export const splunk: readonly ShippedRule[] = [
  {
    id: 'splunk-authorization-header',
    name: 'Splunk token in a header',
    risk: 'Sends made-up events to the index.',
    keywords: ['splunk '],
    pattern:
      /Authorization["']?\s{0,4}[:=,]\s{0,4}["']?Splunk\s{1,4}(?<secret>[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[\w^]{80,400})/g,
    confidence: 'medium',
    env: 'SPLUNK_HEC_TOKEN',
    revoke: 'https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector',
    source: 'https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector',
    entropy: 2.8,
    examples: {
      match: ['curl -H "Authorization: Splunk {=uuid}" https://splunk:8088/services/collector'],
      noMatch: ['Authorization: Splunk ${TOKEN}', 'Splunk {=uuid} docs'],
    },
  },
]
