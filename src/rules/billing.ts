import { nearby, nearbyRules, type Row } from './nearby.ts'
import type { ShippedRule } from './rule.ts'

const risk = 'Reads and refunds orders and subscriptions, and reads the customers.'

const shaped: readonly ShippedRule[] = [
  {
    id: 'paddle-api-key',
    name: 'Paddle API key',
    risk,
    keywords: ['pdl_live_apikey_', 'pdl_sdbx_apikey_'],
    pattern: /pdl_(?:live|sdbx)_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}/g,
    confidence: 'high',
    env: 'PADDLE_API_KEY',
    revoke: 'https://vendors.paddle.com/authentication-v2',
    source: 'https://developer.paddle.com/api-reference/about/authentication',
    entropy: 3.5,
    examples: {
      match: ['PADDLE_API_KEY=pdl_live_apikey_{a36:26}_{b62:22}_{b62:3}'],
      noMatch: ['PADDLE_API_KEY=pdl_live_apikey_...', 'live_{b62:27}'],
    },
  },
  {
    id: 'paddle-webhook-secret',
    name: 'Paddle webhook secret',
    risk: 'Forges webhook events, such as a payment that never happened.',
    keywords: ['pdl_ntfset_'],
    pattern: /pdl_ntfset_[a-z0-9]{26}_[A-Za-z0-9+/]{32}/g,
    confidence: 'high',
    env: 'PADDLE_WEBHOOK_SECRET',
    revoke: 'https://vendors.paddle.com/notifications-v2',
    source: 'https://developer.paddle.com/webhooks/signature-verification',
    entropy: 3.5,
    examples: {
      match: ['PADDLE_WEBHOOK_SECRET=pdl_ntfset_{a36:26}_{b64:31}A'],
      noMatch: ['pdl_ntfset_{x*26}_{x*32}'],
    },
  },
  {
    id: 'polar-access-token',
    name: 'Polar access token',
    risk,
    keywords: ['polar_oat_', 'polar_pat_', 'polar_at_', 'polar_rt_', 'polar_whs_', 'polar_cst_', 'polar_cs_'],
    pattern: /polar_(?:oat|pat|at_[uo]|rt_[uo]|whs|cst|cs)_[A-Za-z0-9]{32,52}/g,
    confidence: 'high',
    env: 'POLAR_ACCESS_TOKEN',
    revoke: 'https://polar.sh/settings',
    source: 'https://polar.sh/docs/integrate/oat',
    entropy: 3.5,
    examples: {
      match: ['POLAR_ACCESS_TOKEN=polar_oat_{b62:43}', 'POLAR_WEBHOOK_SECRET=polar_whs_{b62:43}'],
      noMatch: ['polar_oat_{x*43}', 'polar_at_degree'],
    },
  },
  nearby({
    id: 'chargebee-api-key',
    name: 'Chargebee API key',
    near: ['chargebee'],
    shape: /(?:live|test)_[A-Za-z0-9]{32,52}/,
    env: 'CHARGEBEE_API_KEY',
    revoke: 'https://www.chargebee.com/docs/billing/2.0/site-configuration/api_keys',
    source: 'https://apidocs.chargebee.com/docs/api/auth',
    risk,
    confidence: 'high',
    examples: {
      match: ['chargebee.configure("{b62:6}-test", api_key="test_{b62:36}")'],
      noMatch: ['chargebee.configure("shop-test")', 'CHARGEBEE_API_KEY=test_{x*36}'],
    },
  }),
]

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
export const billing: readonly ShippedRule[] = [...shaped, ...nearbyRules(rows)]
