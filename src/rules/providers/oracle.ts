import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const oracle: readonly ShippedRule[] = [
  nearby({
    id: 'oracle-cloud-auth-token',
    name: 'Oracle Cloud auth token',
    risk: 'Pulls and pushes images, and signs in to the services that take no API key, as its user.',
    near: ['oci', 'ocir', 'ocir-io', 'oracle-cloud'],
    kind: ['auth-token', 'password', 'token'],
    shape: /[A-Za-z0-9][A-Za-z0-9;:()#{}<>[\]+.$&!~*^@%_-]{18}[A-Za-z0-9;:()#{}<>[\]+.$&!~*^@%_-]/,
    env: 'OCI_AUTH_TOKEN',
    revoke: 'https://cloud.oracle.com/identity/domains/my-profile/auth-tokens',
    source: 'https://docs.oracle.com/en-us/iaas/Content/Registry/Tasks/registrygettingauthtoken.htm',
    entropy: 3.5,
    examples: {
      match: ["docker login fra.ocir.io --password 'q{b62:8}:)<{b62:8}'", 'OCI_AUTH_TOKEN="{b62:12};[{b62:6}"'],
      noMatch: ['OCI_AUTH_TOKEN=short', 'OCI_REGION={b62:20}'],
    },
  }),
]
