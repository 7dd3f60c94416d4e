import { nearbyRules, type Row } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

// biome-ignore format: one credential a line
const rows: readonly Row[] = [
  ['confluent-cloud-api-secret-old', 'Confluent Cloud API secret (old form)', ['confluent', 'ccloud', 'kafka-api', 'schema-registry', 'kafka'], 'b64_64', 'CONFLUENT_CLOUD_API_SECRET', 'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html', 'https://confluent.cloud/settings/api-keys'],
  ['fivetran-api-secret', 'Fivetran API secret', ['fivetran'], 'b62_32', 'FIVETRAN_API_SECRET', 'https://fivetran.com/docs/rest-api/getting-started', 'https://fivetran.com/dashboard/user/api-config'],
  ['airbyte-client-secret', 'Airbyte client secret', ['airbyte'], 'b62_32', 'AIRBYTE_CLIENT_SECRET', 'https://docs.airbyte.com/platform/using-airbyte/configuring-api-access', 'https://cloud.airbyte.com'],
  ['dbt-cloud-token-old', 'dbt Cloud token (old form)', ['dbt-cloud', 'dbt'], 'hex40', 'DBT_CLOUD_TOKEN', 'https://docs.getdbt.com/docs/dbt-cloud-apis/authentication', 'https://cloud.getdbt.com/settings/profile'],
  ['astronomer-api-key', 'Astronomer API key', ['astronomer', 'astro-cloud'], 'b64url_32-64', 'ASTRO_API_TOKEN', 'https://www.astronomer.io/docs/astro/automation-authentication', 'https://cloud.astronomer.io'],
  ['domino-api-key', 'Domino Data Lab API key', ['domino-user', 'domino-api'], 'hex64', 'DOMINO_USER_API_KEY', 'https://docs.dominodatalab.com/en/latest/api_guide/40b91f/api-authentication/'],
  ['rudderstack-access-token', 'RudderStack access token', ['rudderstack', 'rudder'], 'b62_27', 'RUDDERSTACK_ACCESS_TOKEN', 'https://www.rudderstack.com/docs/access-management/personal-access-tokens/', 'https://app.rudderstack.com'],
  ['keen-io-write-key', 'Keen master or write key', ['keen-io', 'keen-master', 'keen-write'], 'hex64', 'KEEN_WRITE_KEY', 'https://keen.io/docs/access/access-keys/'],
  ['looker-client-secret', 'Looker client secret', ['looker', 'lookersdk'], 'b62_24', 'LOOKERSDK_CLIENT_SECRET', 'https://cloud.google.com/looker/docs/api-auth'],
]

/** Warehouses, streams, pipelines and the tools that run them. */
export const dataPlatforms: readonly ShippedRule[] = nearbyRules(rows)
