import type { ShippedRule } from '../rule.ts'

export const mailersend: readonly ShippedRule[] = [
  {
    id: 'mailersend-api-token',
    name: 'MailerSend API token',
    risk: 'Sends mail in the name of the domain, and reads the recipients where the key may.',
    keywords: ['mlsn.'],
    pattern: /mlsn\.[a-f0-9]{64}/g,
    confidence: 'high',
    env: 'MAILERSEND_API_KEY',
    revoke: 'https://app.mailersend.com/api-tokens',
    source: 'https://developers.mailersend.com/general.html#authentication',
    entropy: 2.8,
    examples: { match: ['MAILERSEND_API_KEY=mlsn.{hex:64}'], noMatch: ['mlsn.{0*64}'] },
  },
]
