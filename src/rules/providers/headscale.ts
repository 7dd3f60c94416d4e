import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const headscale: readonly ShippedRule[] = [
  nearby({
    id: 'headscale-api-key',
    name: 'Headscale key',
    risk: 'Joins the network as a machine, or manages it.',
    near: ['headscale'],
    kind: ['key', 'authkey'],
    shape: /[A-Za-z0-9_-]{7,12}\.[A-Za-z0-9_-]{40,70}|[0-9a-f]{48}/,
    env: 'HEADSCALE_API_KEY',
    revoke: 'https://headscale.net/stable/ref/api/',
    source: 'https://headscale.net/stable/ref/api/',
    examples: {
      match: ['HEADSCALE_CLI_API_KEY="{b62:10}.{b62:50}"', 'headscale --authkey {hex:48}'],
      noMatch: ['HEADSCALE_API_KEY={b62:12}', 'HEADSCALE_ADDRESS={hex:48}'],
    },
  }),
]
