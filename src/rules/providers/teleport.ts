import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const teleport: readonly ShippedRule[] = [
  nearby({
    id: 'teleport-join-token',
    name: 'Teleport join token',
    risk: 'Joins the cluster as an agent.',
    near: ['teleport', 'tctl'],
    kind: ['token'],
    shape: /[0-9a-f]{32}/,
    env: 'TELEPORT_JOIN_TOKEN',
    revoke: 'https://goteleport.com/docs/reference/cli/tctl/',
    source: 'https://goteleport.com/docs/enroll-resources/agents/join-token/',
    entropy: 2.8,
    examples: {
      match: ['teleport start --roles=node --token={hex:32}', 'TELEPORT_JOIN_TOKEN={hex:32}'],
      noMatch: ['teleport start --token=/run/token', 'TELEPORT_JOIN_TOKEN={hex:12}'],
    },
  }),
]
