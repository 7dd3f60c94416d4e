import { nearbyRules, type Row } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

// biome-ignore format: one credential a line
const rows: readonly Row[] = [
  ['upstash-management-api-key', 'Upstash management API key', ['upstash'], 'uuid', 'UPSTASH_API_KEY', 'https://upstash.com/docs/devops/developer-api/introduction', 'https://console.upstash.com/account/api'],
  ['hasura-admin-secret', 'Hasura admin secret', ['hasura', 'x-hasura'], 'b62_32-64', 'HASURA_GRAPHQL_ADMIN_SECRET', 'https://hasura.io/docs/2.0/deployment/securing-graphql-endpoint/', 'https://cloud.hasura.io'],
  ['nhost-admin-secret', 'Nhost admin or webhook secret', ['nhost'], 'hex32', 'NHOST_ADMIN_SECRET', 'https://docs.nhost.io/platform/cloud/environment-variables', 'https://app.nhost.io'],
]

/** Databases and backends rented by the call: Supabase, PlanetScale, Neon, Turso, Upstash, Xata and the like. */
export const serverlessDatabases: readonly ShippedRule[] = nearbyRules(rows)
