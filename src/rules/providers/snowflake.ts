import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const snowflake: readonly ShippedRule[] = [
  nearby({
    id: 'snowflake-access-token',
    name: 'Snowflake programmatic access token',
    risk: 'Signs in to the warehouse as its user, within its role.',
    near: ['snowflake', 'snowsql'],
    kind: ['token', 'pat', 'password', 'pwd'],
    shape: /ey[A-Za-z0-9_-]{15,300}\.[A-Za-z0-9_-]{15,1500}\.[A-Za-z0-9_-]{30,500}/,
    confidence: 'high',
    env: 'SNOWFLAKE_TOKEN',
    revoke: 'https://app.snowflake.com',
    source: 'https://docs.snowflake.com/en/user-guide/programmatic-access-tokens',
    entropy: 3.5,
    examples: {
      match: [
        'SNOWFLAKE_TOKEN={=jwt:"p":"1234567:1234"}',
        'snowflake.connect(user="me", password="{=jwt:"p":"1:1","k":"v"}")',
      ],
      noMatch: ['SNOWFLAKE_TOKEN=eyJraWQi', 'OTHER_TOKEN={=jwt:"p":"1"}'],
    },
  }),
  nearby({
    id: 'snowflake-password',
    name: 'Snowflake password',
    risk: 'Signs in to the warehouse as its user.',
    near: ['snowflake', 'snowsql', 'snowflakecomputing-com'],
    kind: ['password', 'passwd', 'pwd', 'passphrase'],
    shape: /(?=[A-Za-z!@#$%^&*+.-]{0,30}\d)(?!ey[A-Za-z0-9_-]{30})[A-Za-z0-9!@#$%^&*+._-]{10,64}/,
    env: 'SNOWFLAKE_PASSWORD',
    revoke: 'https://app.snowflake.com',
    source: 'https://docs.snowflake.com/en/user-guide/admin-user-management',
    entropy: 2.8,
    examples: {
      match: ['SNOWFLAKE_PASSWORD=7{b62:15}', "snowflake: { password: '{b62:6}!9{b62:6}' }"],
      noMatch: ['SNOWFLAKE_PASSWORD=your-password', 'SNOWFLAKE_PASSWORD=$SECRET'],
    },
  }),
]
