import type { ShippedRule } from '../rule.ts'

export const socket: readonly ShippedRule[] = [
  {
    id: 'socket-api-token',
    name: 'Socket API token',
    risk: 'Reads the repositories and findings of the organization.',
    keywords: ['sktsec_'],
    pattern: /sktsec_[\w-]{30,80}/g,
    confidence: 'high',
    env: 'SOCKET_SECURITY_API_KEY',
    revoke: 'https://docs.socket.dev/docs/api-keys',
    source: 'https://docs.socket.dev/docs/api-keys',
    entropy: 3,
    examples: {
      match: ['SOCKET_SECURITY_API_KEY=sktsec_{b62:47}_api'],
      noMatch: ['sktsec_{x*44}', 'sktsec_t'],
    },
  },
]
