import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const docusign: readonly ShippedRule[] = [
  nearby({
    id: 'docusign-secret-key',
    name: 'Docusign secret key',
    near: ['docusign', 'docu-sign'],
    kind: ['secret'],
    shape: 'uuid',
    env: 'DOCUSIGN_SECRET_KEY',
    revoke: 'https://admindemo.docusign.com/apps-and-keys',
    source: 'https://developers.docusign.com/platform/auth/',
    risk: 'Gets tokens in the name of the integration: sends and reads envelopes.',
    examples: {
      match: ['DOCUSIGN_SECRET_KEY={=uuid}'],
      noMatch: ['DOCUSIGN_INTEGRATION_KEY={=uuid}', 'DOCUSIGN_ACCOUNT_ID={=uuid}'],
    },
  }),
]
