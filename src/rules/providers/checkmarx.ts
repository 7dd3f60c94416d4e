import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const checkmarx: readonly ShippedRule[] = [
  nearby({
    revoke: 'https://docs.checkmarx.com/en/34965-188712-creating-api-keys.html',
    id: 'checkmarx-api-key',
    name: 'Checkmarx One API key',
    near: ['checkmarx', 'cx-api', 'cx-apikey', 'ast-api'],
    shape: /eyJ[\w-]{20,300}\.[\w-]{50,3000}\.[\w-]{40,1000}/,
    env: 'CX_APIKEY',
    source: 'https://docs.checkmarx.com/en/34965-188712-creating-api-keys.html',
    examples: {
      match: ['CHECKMARX_API_KEY=eyJ{b64url:90}.{b64url:300}.{b64url:43}'],
      noMatch: ['CX_APIKEY=eyJ...', 'checkmarx_api_key: eyJ{b64url:10}'],
    },
  }),
]
