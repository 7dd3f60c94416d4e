import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const readsSecrets = 'Reads, and often changes, the secrets it was given access to.'

export const onepassword: readonly ShippedRule[] = [
  {
    id: '1password-service-account-token',
    name: '1Password service account token',
    risk: readsSecrets,
    keywords: ['ops_eyj'],
    pattern: /ops_eyJ[A-Za-z0-9+/_-]{200,2500}={0,3}/g,
    confidence: 'high',
    env: 'OP_SERVICE_ACCOUNT_TOKEN',
    revoke: 'https://my.1password.com/developer-tools/active/service-accounts',
    source: 'https://developer.1password.com/docs/service-accounts/security/',
    entropy: 4,
    examples: {
      match: ['OP_SERVICE_ACCOUNT_TOKEN=ops_eyJ{b64:700}=='],
      noMatch: ['OP_SERVICE_ACCOUNT_TOKEN=ops_eyJ...', 'ops_{b62:100}'],
    },
  },
  {
    id: '1password-secret-key',
    name: '1Password Secret Key',
    risk: 'With the account password, opens everything in the account.',
    keywords: ['a3-'],
    pattern: /A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3}(?![\w-])/g,
    confidence: 'high',
    env: 'OP_SECRET_KEY',
    revoke: 'https://my.1password.com/profile',
    source: 'https://support.1password.com/secret-key/',
    entropy: 3.2,
    examples: {
      match: ['op account add --secret-key A3-{A36:6}-{A36:6}-{A36:5}-{A36:5}-{A36:5}-{A36:5}'],
      noMatch: ['A3-{A36:6}-{A36:6}', 'A3-XXXXXX-XXXXXX-XXXXX-XXXXX-XXXXX-XXXXX'],
    },
  },
  nearby({
    id: '1password-connect-token',
    name: '1Password Connect token',
    risk: readsSecrets,
    near: ['op-connect', 'onepassword', '1password', 'connect'],
    kind: ['token'],
    shape: /eyJ[A-Za-z0-9_-]{15,400}\.eyJ[A-Za-z0-9_-]{15,1500}\.[A-Za-z0-9_-]{60,800}/,
    confidence: 'high',
    env: 'OP_CONNECT_TOKEN',
    revoke: 'https://my.1password.com/developer-tools',
    source: 'https://developer.1password.com/docs/connect/',
    entropy: 3.5,
    examples: {
      match: [
        'OP_CONNECT_TOKEN=eyJ{b64url:80}.eyJ{b64url:200}.{b64url:130}',
        "onepassword: { token: 'eyJ{b62:50}.eyJ{b62:90}.{b62:86}' }",
      ],
      noMatch: ['OP_CONNECT_TOKEN=eyJhbGciOi', 'OP_CONNECT_HOST=eyJ{b62:50}'],
    },
  }),
]
