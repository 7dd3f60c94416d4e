import { nearbyRules, type Row } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const rows: readonly Row[] = [
  [
    'ifttt-webhook-key',
    'IFTTT webhook key',
    ['ifttt', 'maker-ifttt'],
    'b64url_22-43',
    'IFTTT_KEY',
    'https://ifttt.com/maker_webhooks',
  ],
  [
    'make-api-token',
    'Make (Integromat) API token',
    ['integromat', 'make-com', 'make-api'],
    'uuid',
    'MAKE_API_TOKEN',
    'https://developers.make.com/api-documentation/authentication',
  ],
  [
    'pipedream-api-key',
    'Pipedream API key',
    'pipedream',
    'hex32',
    'PIPEDREAM_API_KEY',
    'https://pipedream.com/docs/api/auth/',
  ],
  [
    'workato-api-token',
    'Workato API token',
    'workato',
    'hex64',
    'WORKATO_API_TOKEN',
    'https://docs.workato.com/workato-api.html',
  ],
]

/** Services that connect other services. */
export const automation: readonly ShippedRule[] = nearbyRules(rows)
