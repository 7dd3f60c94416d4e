import { nearbyRules, type Row } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const rows: readonly Row[] = [
  [
    'recurly-api-key',
    'Recurly private API key',
    'recurly',
    'hex32',
    'RECURLY_API_KEY',
    'https://recurly.com/developers/api/',
    'https://app.recurly.com/go/integrations/api_keys',
  ],
  [
    'gumroad-access-token',
    'Gumroad access token',
    'gumroad',
    'b64url_43',
    'GUMROAD_ACCESS_TOKEN',
    'https://gumroad.com/api',
    'https://gumroad.com/settings/advanced',
  ],
]

/** Subscriptions and merchants of record. */
export const billing: readonly ShippedRule[] = nearbyRules(rows)
