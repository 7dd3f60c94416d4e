import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const zoom: readonly ShippedRule[] = [
  nearby({
    id: 'zoom-client-secret',
    name: 'Zoom client secret',
    near: ['zoom'],
    kind: ['secret', 'key', 'token'],
    shape: 'b62_32',
    env: 'ZOOM_CLIENT_SECRET',
    revoke: 'https://marketplace.zoom.us/user/build',
    source: 'https://developers.zoom.us/docs/internal-apps/s2s-oauth/',
    examples: {
      match: ['ZOOM_CLIENT_SECRET={b62:32}', "zoom: { clientSecret: '{b62:32}' }"],
      noMatch: ['ZOOM_CLIENT_ID={b62:22}', 'ZOOM_CLIENT_SECRET={x*32}'],
    },
  }),
]
