import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const maxmind: readonly ShippedRule[] = [
  nearby({
    id: 'maxmind-license-key',
    name: 'MaxMind license key',
    near: ['maxmind', 'geoip', 'license-key', 'geolite'],
    kind: [],
    shape: /[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk/,
    env: 'MAXMIND_LICENSE_KEY',
    revoke: 'https://www.maxmind.com/en/accounts/current/license-key',
    source: 'https://dev.maxmind.com/license-key',
    confidence: 'high',
    examples: {
      match: ['MAXMIND_LICENSE_KEY={b62:6}_{b62:29}_mmk', 'LicenseKey {b62:6}_{b62:29}_mmk'],
      noMatch: ['AccountID {digit:6}', 'name = {b62:6}_{b62:29}_mmk'],
    },
  }),
]
