import type { ShippedRule } from '../rule.ts'

export const linear: readonly ShippedRule[] = [
  {
    id: 'linear-api-key',
    name: 'Linear API key',
    risk: 'Reads and changes the issues its owner can see.',
    keywords: ['lin_api_'],
    pattern: /lin_api_[A-Za-z0-9]{32,64}/g,
    confidence: 'high',
    env: 'LINEAR_API_KEY',
    revoke: 'https://linear.app/settings/account/security',
    source: 'https://linear.app/developers/graphql#personal-api-keys',
    entropy: 3,
    examples: { match: ['LINEAR_API_KEY=lin_api_{b62:40}'], noMatch: ['lin_api_{x*40}', 'lin_api_key'] },
  },
  {
    id: 'linear-oauth-token',
    name: 'Linear OAuth access token',
    risk: 'Reads and changes issues as the person who signed in.',
    keywords: ['lin_oauth_'],
    pattern: /lin_oauth_[A-Za-z0-9]{40,80}/g,
    confidence: 'high',
    env: 'LINEAR_ACCESS_TOKEN',
    revoke: 'https://linear.app/developers/oauth-2-0-authentication',
    source: 'https://linear.app/developers/oauth-2-0-authentication',
    entropy: 2.8,
    examples: {
      match: ["accessToken: 'lin_oauth_{hex:64}'"],
      noMatch: ['lin_oauth_{b62:8}', 'lin_oauth_token'],
    },
  },
  {
    id: 'linear-webhook-secret',
    name: 'Linear webhook signing secret',
    risk: 'Forges events that look as if Linear had sent them.',
    keywords: ['lin_wh_'],
    pattern: /lin_wh_[A-Za-z0-9]{20,64}/g,
    confidence: 'high',
    env: 'LINEAR_WEBHOOK_SECRET',
    revoke: 'https://linear.app/settings/api',
    source: 'https://linear.app/developers/webhooks#securing-webhooks',
    entropy: 3,
    examples: {
      match: ['LINEAR_WEBHOOK_SECRET=lin_wh_{b62:32}'],
      noMatch: ['lin_wh_{x*32}', 'lin_wh_secret'],
    },
  },
]
