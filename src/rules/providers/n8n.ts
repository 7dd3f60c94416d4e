import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const n8n: readonly ShippedRule[] = [
  nearby({
    revoke: 'https://docs.n8n.io/api/authentication/',
    id: 'n8n-api-key',
    name: 'n8n API key',
    near: ['n8n', 'x-n8n-api-key'],
    shape: /n8n_api_[0-9a-f]{40,80}|eyJ[\w-]{20,200}\.[\w-]{50,600}\.[\w-]{40,100}/,
    env: 'N8N_API_KEY',
    source: 'https://docs.n8n.io/api/authentication/',
    risk: 'Reads and changes workflows, which run code and hold further credentials.',
    examples: {
      match: ['N8N_API_KEY=eyJ{b64url:40}.{b64url:120}.{b64url:43}', 'X-N8N-API-KEY: n8n_api_{hex:64}'],
      noMatch: ['N8N_API_KEY=eyJ...', 'N8N_HOST=n8n.acme.dev'],
    },
  }),
]
