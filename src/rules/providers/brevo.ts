import type { ShippedRule } from '../rule.ts'

export const brevo: readonly ShippedRule[] = [
  {
    id: 'brevo-api-key',
    name: 'Brevo (Sendinblue) API or SMTP key',
    risk: 'Sends mail in the name of the domain, and reads the recipients where the key may.',
    keywords: ['xkeysib-', 'xsmtpsib-'],
    pattern: /x(?:key|smtp)sib-[a-f0-9]{64}-[A-Za-z0-9]{16}/g,
    confidence: 'high',
    env: 'BREVO_API_KEY',
    revoke: 'https://app.brevo.com/settings/keys/api',
    source: 'https://developers.brevo.com/docs/getting-started',
    entropy: 3,
    examples: {
      match: ['api-key: xkeysib-{hex:64}-{b62:16}', 'SMTP_PASS=xsmtpsib-{hex:64}-{b62:16}'],
      noMatch: ['xkeysib-{0*64}-{x*16}', 'xkeysib-...'],
    },
  },
]
