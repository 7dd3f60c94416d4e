import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const canva: readonly ShippedRule[] = [
  nearby({
    revoke: 'https://www.canva.com/developers/apps',
    id: 'canva-app-secret',
    name: 'Canva app secret',
    near: 'canva',
    shape: /(?=[A-Za-z_+/-]{0,42}[0-9])[A-Za-z0-9_+/-]{43}=/,
    env: 'CANVA_APP_SECRET',
    source: 'https://www.canva.dev/docs/apps/',
    risk: 'Forges requests that look as if Canva had sent them.',
    examples: {
      match: ['CANVA_APP_SECRET={b62:43}='],
      noMatch: ['CANVA_APP_SECRET={lower:20}', 'canvas_key = "{b62:43}="'],
    },
  }),
  {
    id: 'canva-client-secret',
    name: 'Canva Connect client secret',
    risk: 'Lets somebody pose as the integration and turn stolen sign-in codes into access tokens.',
    keywords: ['cnvca'],
    pattern: /cnvca[\w-]{40,80}/g,
    confidence: 'high',
    env: 'CANVA_CLIENT_SECRET',
    revoke: 'https://www.canva.com/developers/integrations',
    source: 'https://www.canva.dev/docs/connect/authentication/',
    entropy: 3,
    examples: { match: ['CANVA_CLIENT_SECRET=cnvca{b62:51}'], noMatch: ['cnvca{x*51}', 'cnvca{b62:8}'] },
  },
]
