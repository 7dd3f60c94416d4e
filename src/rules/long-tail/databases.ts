import { nearbyRules, type Row } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

// biome-ignore format: one credential a line
const rows: readonly Row[] = [
  ['mongodb-atlas-private-key', 'MongoDB Atlas private key', ['mongodb-atlas', 'atlas', 'mongo'], 'uuid', 'MONGODB_ATLAS_PRIVATE_KEY', 'https://www.mongodb.com/docs/atlas/configure-api-access/', 'https://cloud.mongodb.com'],
  ['redis-cloud-api-key', 'Redis Cloud API key', ['rediscloud', 'redis-cloud', 'redislabs'], 'a36_40-60', 'REDISCLOUD_SECRET_KEY', 'https://redis.io/docs/latest/operate/rc/api/get-started/manage-api-keys/', 'https://cloud.redis.io/#/access-management/api-keys'],
  ['singlestore-api-key', 'SingleStore API key', ['singlestore', 'memsql'], 'hex64', 'SINGLESTOREDB_API_KEY', 'https://docs.singlestore.com/cloud/reference/management-api/', 'https://portal.singlestore.com/organizations/org-id/api-keys'],
  ['couchbase-capella-api-key', 'Couchbase Capella API key', ['couchbase', 'capella'], 'b64_64-96', 'CAPELLA_API_KEY', 'https://docs.couchbase.com/cloud/management-api-guide/management-api-start.html', 'https://cloud.couchbase.com'],
  ['timescale-secret-key', 'Tiger Cloud (Timescale) secret key', ['timescale', 'tiger-cloud'], 'b62_64', 'TIMESCALE_SECRET_KEY', 'https://www.tigerdata.com/docs/reference/tiger-cloud-rest-api', 'https://console.cloud.timescale.com'],
  ['arangodb-oasis-key-secret', 'ArangoGraph API key secret', ['oasis-api', 'arangograph'], 'b62_36', 'OASIS_API_KEY_SECRET', 'https://docs.arangodb.com/3.11/arangograph/api/get-started/', 'https://dashboard.arangodb.cloud'],
]

/** Database services one rents by the server: MongoDB Atlas, CockroachDB, Aiven, InfluxDB, ClickHouse and others. */
export const databases: readonly ShippedRule[] = nearbyRules(rows)
