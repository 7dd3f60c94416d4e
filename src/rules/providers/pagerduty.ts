import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const pagerduty: readonly ShippedRule[] = [
  nearby({
    revoke: 'https://support.pagerduty.com/main/docs/api-access-keys',
    id: 'pagerduty-api-key',
    name: 'PagerDuty API key',
    near: ['pagerduty', 'pager-duty', 'pd-api'],
    shape: /(?:u\+|y_)?(?=[A-Za-z_+-]{0,19}[0-9])[A-Za-z0-9_+-]{18,20}/,
    env: 'PAGERDUTY_TOKEN',
    source: 'https://support.pagerduty.com/main/docs/api-access-keys',
    risk: 'Reads and changes schedules and incidents.',
    examples: {
      match: ['PAGERDUTY_TOKEN=u+{b62:18}', 'pagerduty_api_key: "y_{b62:18}"'],
      noMatch: ['PAGERDUTY_TOKEN={lower:18}', 'PAGERDUTY_TEAM={b62:20}'],
    },
  }),
  nearby({
    revoke: 'https://support.pagerduty.com/main/docs/services-and-integrations',
    id: 'pagerduty-integration-key',
    name: 'PagerDuty integration key',
    near: ['pagerduty', 'pager-duty', 'pd-routing', 'pd-integration', 'pd-service'],
    kind: ['key', 'token', 'integration', 'routing'],
    shape: /R[0-9A-Z]{31}|[0-9a-f]{32}/,
    env: 'PAGERDUTY_ROUTING_KEY',
    source: 'https://support.pagerduty.com/main/docs/services-and-integrations',
    risk: 'Raises alarms that wake people up, and resolves real ones.',
    entropy: 2.8,
    examples: {
      match: ['PAGERDUTY_ROUTING_KEY=R0{A36:30}', 'pagerduty_service_key: {hex:32}'],
      noMatch: ['PAGERDUTY_ROUTING_KEY=R0{A36:10}', 'PAGERDUTY_SERVICE={hex:32}'],
    },
  }),
]
