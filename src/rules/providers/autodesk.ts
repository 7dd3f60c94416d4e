import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const autodesk: readonly ShippedRule[] = [
  nearby({
    id: 'autodesk-client-secret',
    name: 'Autodesk client secret',
    near: ['autodesk', 'forge-client', 'aps-client'],
    kind: ['secret'],
    shape: /[A-Za-z0-9]{16}(?:[A-Za-z0-9]{48})?/,
    env: 'APS_CLIENT_SECRET',
    revoke: 'https://aps.autodesk.com/myapps/',
    source: 'https://aps.autodesk.com/en/docs/oauth/v2/developers_guide/App-types/',
    risk: 'Reads and changes models and drawings of the projects that added the app.',
    examples: {
      match: ['APS_CLIENT_SECRET={b62:64}', 'FORGE_CLIENT_SECRET={b62:16}'],
      noMatch: ['APS_CLIENT_ID={b62:48}', 'APS_CLIENT_SECRET={x*16}'],
    },
  }),
]
