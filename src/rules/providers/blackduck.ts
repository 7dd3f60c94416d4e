import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const blackduck: readonly ShippedRule[] = [
  nearby({
    revoke: 'https://documentation.blackduck.com/',
    id: 'blackduck-api-token',
    name: 'Black Duck API token',
    near: ['blackduck', 'black-duck', 'bds'],
    shape: /[A-Za-z0-9]{96,98}={1,2}/,
    env: 'BLACKDUCK_API_TOKEN',
    source: 'https://documentation.blackduck.com/',
    examples: {
      match: ['--blackduck.api.token={b62:98}=='],
      noMatch: ['--blackduck.api.token={b62:20}==', 'TOKEN={b62:98}=='],
    },
  }),
]
