import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const appveyor: readonly ShippedRule[] = [
  nearby({
    revoke: 'https://ci.appveyor.com/api-keys',
    id: 'appveyor-api-token',
    name: 'AppVeyor API token',
    near: 'appveyor',
    shape: /(?:v2\.)?[a-z0-9]{20}/,
    env: 'APPVEYOR_API_TOKEN',
    source: 'https://www.appveyor.com/docs/api/',
    examples: {
      match: ['APPVEYOR_API_TOKEN=v2.{a36:20}', '$appveyorToken = "{a36:20}"'],
      noMatch: ['APPVEYOR_API_TOKEN=v2.{a36:10}', 'appveyor_token: secure'],
    },
  }),
]
