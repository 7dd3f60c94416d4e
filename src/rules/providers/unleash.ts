import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const unleash: readonly ShippedRule[] = [
  nearby({
    revoke: 'https://docs.getunleash.io/reference/api-tokens-and-client-keys',
    id: 'unleash-api-token',
    name: 'Unleash API token',
    near: 'unleash',
    shape: /[\w*[\]-]{1,40}:[\w*-]{1,40}\.[0-9a-f]{32,80}/,
    env: 'UNLEASH_API_TOKEN',
    source: 'https://docs.getunleash.io/reference/api-tokens-and-client-keys',
    risk: 'Reads the flags of a project and, as an admin token, changes them.',
    entropy: 2.8,
    examples: {
      match: ['UNLEASH_API_TOKEN=default:development.{hex:56}', 'unleashToken: "*:production.{hex:60}"'],
      noMatch: [
        'UNLEASH_API_TOKEN=default:development.unleash-insecure-api-token',
        'UNLEASH_URL=https://unleash.acme.dev',
      ],
    },
  }),
  {
    id: 'unleash-admin-token',
    name: 'Unleash admin token',
    risk: 'Changes the flags of every project.',
    keywords: ['*:*.'],
    // project : environment . secret
    pattern: /\*:\*\.[0-9a-f]{32,80}/g,
    confidence: 'high',
    env: 'UNLEASH_ADMIN_TOKEN',
    revoke: 'https://docs.getunleash.io/reference/api-tokens-and-client-keys',
    source: 'https://docs.getunleash.io/reference/api-tokens-and-client-keys',
    entropy: 2.8,
    examples: {
      match: ['Authorization: *:*.{hex:60}'],
      noMatch: ['*:*.unleash-insecure-admin-api-token', '*:*.{hex:8}'],
    },
  },
]
