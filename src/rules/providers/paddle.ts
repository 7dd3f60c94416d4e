import type { ShippedRule } from '../rule.ts'

export const paddle: readonly ShippedRule[] = [
  {
    id: 'paddle-api-key',
    name: 'Paddle API key',
    risk: 'Reads and refunds orders and subscriptions, and reads the customers.',
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
]
