import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const airflow: readonly ShippedRule[] = [
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
]
