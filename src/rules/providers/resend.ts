import type { ShippedRule } from '../rule.ts'

export const resend: readonly ShippedRule[] = [
  {
    id: 'resend-api-key',
    name: 'Resend API key',
    risk: 'Sends mail in the name of the domain, and reads the recipients where the key may.',
    keywords: ['re_'],
    pattern:
      /re_(?:[1-9A-HJ-NP-Za-km-z]{8}_[1-9A-HJ-NP-Za-km-z]{24}|(?=[A-Za-z_]{0,30}\d)(?=[a-z0-9_]{0,30}[A-Z])[A-Za-z0-9]{32,36})(?![\w-])/g,
    confidence: 'high',
    env: 'RESEND_API_KEY',
    revoke: 'https://resend.com/api-keys',
    source: 'https://resend.com/docs/dashboard/api-keys/introduction',
    entropy: 3.5,
    examples: {
      match: ["new Resend('re_{b58:8}_{b58:24}')", 'RESEND_API_KEY=re_aB3{b62:29}'],
      noMatch: ["new Resend('re_xxxxxxxxx')", 'core_{b58:8}_{b58:24}', 're_{x*8}_{x*24}'],
    },
  },
]
