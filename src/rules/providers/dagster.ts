import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const dagster: readonly ShippedRule[] = [
  nearby({
    id: 'dagster-cloud-token',
    name: 'Dagster+ token',
    risk: 'Changes and runs the pipelines of the deployment.',
    near: ['dagster', 'dagster-cloud'],
    kind: ['token'],
    shape: /(?:agent|user):[A-Za-z0-9_-]{2,60}:[0-9a-f]{32}|[0-9a-f]{32}/,
    env: 'DAGSTER_CLOUD_API_TOKEN',
    revoke: 'https://dagster.cloud',
    source: 'https://docs.dagster.io/deployment/dagster-plus/management/tokens',
    entropy: 2.8,
    examples: {
      match: ['DAGSTER_CLOUD_API_TOKEN=user:shop:{hex:32}', "DAGSTER_CLOUD_AGENT_TOKEN: 'agent:shop:{hex:32}'"],
      noMatch: ['DAGSTER_CLOUD_API_TOKEN=user:shop', 'DAGSTER_RUN_ID={hex:32}'],
    },
  }),
]
