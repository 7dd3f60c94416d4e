import { nearby, nearbyRules, type Row } from './nearby.ts'
import type { ShippedRule } from './rule.ts'

// biome-ignore format: one credential a line
const rows: readonly Row[] = [
  ['minio-secret-key', 'MinIO secret key', ['minio'], 'b62_32-40', 'MINIO_SECRET_KEY', 'https://min.io/docs/minio/linux/administration/identity-access-management/minio-user-management.html'],
  ['env0-api-secret', 'env zero API secret', ['env0', 'envzero'], 'b64url_32', 'ENV0_API_SECRET', 'https://docs.envzero.com/docs/api-keys'],
  ['cast-ai-api-key', 'CAST AI API key', ['castai', 'cast-ai'], 'hex64', 'CASTAI_API_TOKEN', 'https://docs.cast.ai/docs/authentication'],
  ['airflow-secret-key', 'Apache Airflow web server secret key', ['airflow'], 'hex32', 'AIRFLOW__WEBSERVER__SECRET_KEY', 'https://airflow.apache.org/docs/apache-airflow/stable/configurations-ref.html'],
]

/** What plans, runs and watches over infrastructure, wherever that stands. */
export const infrastructureTools: readonly ShippedRule[] = [
  {
    id: 'infracost-api-key',
    name: 'Infracost API key',
    risk: "Uses the organization's cost reports and quota.",
    keywords: ['ico-'],
    pattern: /ico-[A-Za-z0-9]{32}(?![\w-])/g,
    confidence: 'high',
    env: 'INFRACOST_API_KEY',
    revoke: 'https://dashboard.infracost.io',
    source: 'https://www.infracost.io/docs/features/environment_variables/',
    entropy: 3.2,
    examples: {
      match: ['INFRACOST_API_KEY=ico-{b62:32}'],
      noMatch: ['ico-{b62:10}', 'ico-{x*32}', 'fav-ico-sprite'],
    },
  },
  {
    id: 'turbot-token',
    name: 'Turbot Pipes or Steampipe token',
    risk: 'Queries what the workspace may read of the connected clouds.',
    keywords: ['tpt_', 'spt_'],
    pattern: /[ts]pt_[a-z0-9]{20}_[a-z0-9]{25}(?![\w-])/g,
    confidence: 'high',
    env: 'PIPES_TOKEN',
    revoke: 'https://pipes.turbot.com',
    source: 'https://turbot.com/pipes/docs/da-settings/tokens',
    entropy: 3.2,
    examples: { match: ['PIPES_TOKEN=tpt_{a36:20}_{a36:25}'], noMatch: ['tpt_{a36:20}', 'spt_{x*20}_{x*25}'] },
  },
  nearby({
    id: 'airflow-fernet-key',
    name: 'Apache Airflow Fernet key',
    risk: 'Decrypts the passwords of all connections in the Airflow database.',
    near: ['fernet', 'airflow-core-fernet'],
    kind: ['key'],
    shape: /[A-Za-z0-9_-]{43}=/,
    env: 'AIRFLOW__CORE__FERNET_KEY',
    revoke:
      'https://airflow.apache.org/docs/apache-airflow/stable/security/secrets/fernet.html#rotating-encryption-keys',
    source: 'https://airflow.apache.org/docs/apache-airflow/stable/security/secrets/fernet.html',
    entropy: 3.8,
    examples: {
      match: ['AIRFLOW__CORE__FERNET_KEY={b64url:43}=', "fernet_key = '{b64url:43}='"],
      noMatch: ['AIRFLOW__CORE__FERNET_KEY=', 'fernet_key = {b62:12}'],
    },
  }),
  nearby({
    id: 'temporal-cloud-api-key',
    name: 'Temporal Cloud API key',
    risk: 'Starts, reads and changes workflows of the namespaces it was granted.',
    near: ['temporal'],
    kind: ['key', 'token'],
    shape: /eyJ[A-Za-z0-9_-]{15,400}\.eyJ[A-Za-z0-9_-]{15,1500}\.[A-Za-z0-9_-]{60,800}/,
    confidence: 'high',
    env: 'TEMPORAL_API_KEY',
    revoke: 'https://cloud.temporal.io/settings/api-keys',
    source: 'https://docs.temporal.io/cloud/api-keys',
    entropy: 3.5,
    examples: {
      match: [
        'TEMPORAL_API_KEY=eyJ{b62:60}.eyJ{b62:200}.{b62:86}',
        "temporal: { apiKey: 'eyJ{b62:60}.eyJ{b62:200}.{b62:86}' }",
      ],
      noMatch: ['TEMPORAL_API_KEY=eyJhbGci', 'TEMPORAL_ADDRESS=eyJ{b62:60}'],
    },
  }),
  ...nearbyRules(rows),
]
