import { nearbyRules, type Row } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

// biome-ignore format: one credential a line
const rows: readonly Row[] = [
  ['minio-secret-key', 'MinIO secret key', ['minio'], 'b62_32-40', 'MINIO_SECRET_KEY', 'https://min.io/docs/minio/linux/administration/identity-access-management/minio-user-management.html'],
  ['env0-api-secret', 'env zero API secret', ['env0', 'envzero'], 'b64url_32', 'ENV0_API_SECRET', 'https://docs.envzero.com/docs/api-keys'],
  ['cast-ai-api-key', 'CAST AI API key', ['castai', 'cast-ai'], 'hex64', 'CASTAI_API_TOKEN', 'https://docs.cast.ai/docs/authentication'],
  ['airflow-secret-key', 'Apache Airflow web server secret key', ['airflow'], 'hex32', 'AIRFLOW__WEBSERVER__SECRET_KEY', 'https://airflow.apache.org/docs/apache-airflow/stable/configurations-ref.html'],
]

/** What plans, runs and watches over infrastructure, wherever that stands. */
export const infrastructureTools: readonly ShippedRule[] = nearbyRules(rows)
