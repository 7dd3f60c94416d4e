import type { ShippedRule } from '../rule.ts'

export const crossplane: readonly ShippedRule[] = [
  {
    id: 'crossplane-upbound-token',
    name: 'Upbound robot or personal token',
    risk: 'Changes the control planes that it was granted.',
    keywords: ['up_token', 'up login', 'up_robot'],
    pattern:
      /(?:UP_(?:ROBOT_)?TOKEN['"]?\s{0,3}[:=]|up login[^\n\r]{0,60}?--token[ =])\s{0,3}['"]?(?<secret>eyJ[A-Za-z0-9_-]{15,400}\.eyJ[A-Za-z0-9_-]{15,1500}\.[A-Za-z0-9_-]{60,800})/g,
    confidence: 'high',
    env: 'UP_TOKEN',
    revoke: 'https://accounts.upbound.io/settings/tokens',
    source: 'https://docs.upbound.io/manuals/platform/concepts/identity-management/users/',
    entropy: 3.5,
    examples: {
      match: ['UP_TOKEN=eyJ{b62:40}.eyJ{b62:200}.{b62:86}', 'up login --token eyJ{b62:40}.eyJ{b62:200}.{b62:86}'],
      noMatch: ['UP_TOKEN=$TOKEN', 'UP_ACCOUNT=eyJ{b62:40}'],
    },
  },
]
