import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const honeycomb: readonly ShippedRule[] = [
  nearby({
    revoke: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
    id: 'honeycomb-team-header',
    name: 'Honeycomb API key in a header',
    near: 'x-honeycomb-team',
    kind: [],
    shape: /[0-9A-Za-z]{22}|[0-9a-f]{32}/,
    env: 'HONEYCOMB_API_KEY',
    source: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
    examples: {
      match: ['OTEL_EXPORTER_OTLP_HEADERS="x-honeycomb-team={b62:22}"', "'x-honeycomb-team': '{hex:32}'"],
      noMatch: ['x-honeycomb-team=your-api-key', 'x-honeycomb-team: ${HONEYCOMB_API_KEY}'],
    },
  }),
  {
    id: 'honeycomb-ingest-key',
    name: 'Honeycomb ingest key',
    risk: 'Sends made-up events on the bill of the team.',
    keywords: ['hcaik_', 'hcbik_', 'hccik_', 'hcxik_', 'hcaic_'],
    pattern: /hc[a-z]i[kc]_[0-9a-z]{58,64}/g,
    confidence: 'high',
    env: 'HONEYCOMB_API_KEY',
    revoke: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
    source: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
    entropy: 3,
    examples: {
      match: ['HONEYCOMB_API_KEY=hcaik_01{a36:56}', 'hcxik_01{a36:56}'],
      noMatch: ['hcaik_{x*58}', 'hcaik_{a36:26}'],
    },
  },
  {
    id: 'honeycomb-management-key',
    name: 'Honeycomb management key',
    risk: 'Makes keys and environments for the team.',
    keywords: ['hcamk_', 'hcxmk_', 'hcbmk_'],
    pattern: /hc[a-z]mk_[0-9a-z]{26}:(?<secret>[0-9A-Za-z]{32})/g,
    confidence: 'high',
    env: 'HONEYCOMB_KEY_SECRET',
    revoke: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
    source: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
    entropy: 3,
    examples: {
      match: ['Authorization: Bearer hcamk_{a36:26}:{b62:32}'],
      noMatch: ['hcamk_{a36:26}', 'hcamk_{a36:26}:{x*32}'],
    },
  },
]
