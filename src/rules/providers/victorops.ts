import type { ShippedRule } from '../rule.ts'

export const victorops: readonly ShippedRule[] = [
  {
    id: 'victorops-integration-url',
    name: 'VictorOps integration URL',
    risk: 'Raises alarms that wake people up, and resolves real ones.',
    keywords: ['alert.victorops.com'],
    pattern:
      /alert\.victorops\.com\/integrations\/[\w-]{3,30}\/[0-9]{6,10}\/alert\/(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/g,
    confidence: 'high',
    env: 'VICTOROPS_URL',
    revoke: 'https://help.victorops.com/knowledge-base/rest-endpoint-integration-guide/',
    source: 'https://help.victorops.com/knowledge-base/rest-endpoint-integration-guide/',
    entropy: 2.8,
    examples: {
      match: ['https://alert.victorops.com/integrations/generic/20131114/alert/{=uuid}/team'],
      noMatch: ['https://alert.victorops.com/integrations/generic/20131114/alert/$KEY/team'],
    },
  },
]
