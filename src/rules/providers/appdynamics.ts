import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const appdynamics: readonly ShippedRule[] = [
  nearby({
    revoke: 'https://docs.appdynamics.com/',
    id: 'appdynamics-access-key',
    name: 'AppDynamics account access key',
    near: ['appdynamics', 'appd'],
    shape: /(?=[a-z]{0,11}[0-9])[a-z0-9]{12}/,
    env: 'APPDYNAMICS_AGENT_ACCOUNT_ACCESS_KEY',
    source: 'https://docs.appdynamics.com/',
    entropy: 2.5,
    examples: {
      match: ['APPDYNAMICS_AGENT_ACCOUNT_ACCESS_KEY={a36:11}7'],
      noMatch: ['APPDYNAMICS_AGENT_ACCOUNT_ACCESS_KEY={lower:12}', 'APPDYNAMICS_AGENT_TIER_NAME={a36:12}'],
    },
  }),
]
