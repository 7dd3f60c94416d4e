import type { ShippedRule } from '../rule.ts'

export const dbt: readonly ShippedRule[] = [
  {
    id: 'dbt-cloud-token',
    name: 'dbt Cloud token',
    risk: 'Runs and changes jobs of the account, as its permissions allow.',
    keywords: ['dbtc_', 'dbtu_'],
    pattern: /dbt[cu]_[A-Za-z0-9_-]{36,100}={0,2}/g,
    confidence: 'high',
    env: 'DBT_CLOUD_TOKEN',
    revoke: 'https://cloud.getdbt.com/settings/tokens',
    source: 'https://docs.getdbt.com/docs/dbt-cloud-apis/authentication',
    entropy: 3.5,
    examples: { match: ['DBT_CLOUD_TOKEN=dbtc_{b64url:42}x'], noMatch: ['dbtc_{b62:10}', 'dbtu_{x*43}'] },
  },
]
