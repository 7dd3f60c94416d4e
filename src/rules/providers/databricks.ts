import type { ShippedRule } from '../rule.ts'

const common = {
  revoke: 'https://accounts.cloud.databricks.com',
  source: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
}

export const databricks: readonly ShippedRule[] = [
  {
    id: 'databricks-personal-access-token',
    name: 'Databricks personal access token',
    risk: 'Runs code on the clusters and reads the tables of its owner.',
    keywords: ['dapi'],
    pattern: /dapi[0-9a-f]{32}(?:-\d{1,2})?(?![\w-])/g,
    confidence: 'high',
    env: 'DATABRICKS_TOKEN',
    ...common,
    entropy: 2.8,
    examples: {
      match: ['DATABRICKS_TOKEN=dapi{hex:32}', '"Bearer dapi{hex:32}-2"'],
      noMatch: ['dapi{hex:20}', 'dapi{x*32}'],
    },
  },
  {
    id: 'databricks-oauth-secret',
    name: 'Databricks OAuth secret',
    risk: 'Acts as the service principal in the account or workspace.',
    keywords: ['dose'],
    pattern: /dose[0-9a-f]{32}(?![\w-])/g,
    confidence: 'high',
    env: 'DATABRICKS_CLIENT_SECRET',
    revoke: common.revoke,
    source: 'https://docs.databricks.com/aws/en/dev-tools/auth/oauth-m2m',
    entropy: 2.8,
    examples: { match: ['client_secret = dose{hex:32}'], noMatch: ['dose{hex:20}', 'dosette'] },
  },
  {
    id: 'databricks-internal-token',
    name: 'Databricks service token',
    risk: 'Runs code or reads tables of the workspace, as its issuer may.',
    keywords: ['dkea', 'dsapi', 'dptok', 'dkapi'],
    pattern: /(?:dkea|dsapi|dptok|dkapi)[0-9a-f]{32}(?:-\d{1,2})?(?![\w-])/g,
    confidence: 'medium',
    env: 'DATABRICKS_TOKEN',
    ...common,
    entropy: 2.8,
    examples: { match: ['token = "dkea{hex:32}"'], noMatch: ['dkea{hex:20}', 'dsapi{x*32}'] },
  },
]
