import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const twingate: readonly ShippedRule[] = [
  nearby({
    id: 'twingate-api-key',
    name: 'Twingate API key',
    risk: 'Opens resources of the network to anybody.',
    near: ['twingate'],
    kind: ['key', 'api-token', 'apitoken'],
    shape: /[A-Za-z0-9_-]{86,140}/,
    env: 'TWINGATE_API_TOKEN',
    revoke: 'https://www.twingate.com/docs/api-overview',
    source: 'https://www.twingate.com/docs/api-overview',
    entropy: 3.8,
    examples: {
      match: ['TWINGATE_API_TOKEN={b62:100}'],
      noMatch: ['TWINGATE_NETWORK={b62:100}', 'TWINGATE_API_TOKEN={b62:20}'],
    },
  }),
  nearby({
    id: 'twingate-connector-token',
    name: 'Twingate connector token',
    risk: 'Runs a connector: takes over traffic meant for the resources behind it.',
    near: ['twingate'],
    kind: ['access-token', 'refresh-token', 'accesstoken', 'refreshtoken'],
    shape: /eyJ[A-Za-z0-9_-]{15,400}\.eyJ[A-Za-z0-9_-]{15,1500}\.[A-Za-z0-9_-]{60,800}|[A-Za-z0-9_-]{86,140}/,
    env: 'TWINGATE_ACCESS_TOKEN',
    revoke: 'https://www.twingate.com/docs/connectors',
    source: 'https://www.twingate.com/docs/connectors',
    entropy: 3.5,
    examples: {
      match: ['TWINGATE_REFRESH_TOKEN={b62:100}', "TWINGATE_ACCESS_TOKEN='eyJ{b62:60}.eyJ{b62:300}.{b62:86}'"],
      noMatch: ['TWINGATE_ACCESS_TOKEN=$TOKEN', 'ACCESS_TOKEN={b62:100}'],
    },
  }),
]
