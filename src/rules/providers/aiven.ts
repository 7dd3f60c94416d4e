import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const aiven: readonly ShippedRule[] = [
  {
    id: 'aiven-service-password',
    name: 'Aiven service password',
    risk: 'Reads and changes the database, topic or index of the service.',
    keywords: ['avns_'],
    pattern: /AVNS_[A-Za-z0-9_-]{16,24}(?![\w-])/g,
    confidence: 'high',
    env: 'AIVEN_SERVICE_PASSWORD',
    revoke: 'https://console.aiven.io',
    source: 'https://aiven.io/docs/platform/concepts/service-users',
    entropy: 2.8,
    examples: {
      match: ['postgres://avnadmin:AVNS_{b62:19}@pg-1.aivencloud.com:12691/defaultdb'],
      noMatch: ['AVNS_{b62:6}', 'AVNS_{x*19}'],
    },
  },
  nearby({
    id: 'aiven-api-token',
    name: 'Aiven API token',
    risk: 'Manages the services of its owner: reads passwords, changes and deletes databases.',
    near: ['aiven'],
    kind: ['token', 'authorization'],
    shape: /[A-Za-z0-9+/]{150,400}={0,2}(?![+/=])/,
    env: 'AIVEN_TOKEN',
    revoke: 'https://console.aiven.io/profile/tokens',
    source: 'https://aiven.io/docs/platform/howto/create_authentication_token',
    entropy: 4,
    examples: {
      match: ['AIVEN_TOKEN={b64:270}==', 'aiven: { apiToken: "{b64:200}" }'],
      noMatch: ['AIVEN_TOKEN={b64:40}', 'AIVEN_PROJECT={b64:270}'],
    },
  }),
]
