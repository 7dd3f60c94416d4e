import type { ShippedRule } from '../rule.ts'

export const sendgrid: readonly ShippedRule[] = [
  {
    id: 'sendgrid-api-key',
    name: 'SendGrid API key',
    risk: 'Sends mail in the name of the domain, and reads the recipients where the key may.',
    keywords: ['sg.'],
    pattern: /SG\.[A-Za-z0-9_-]{20,24}\.[A-Za-z0-9_-]{39,50}(?![\w-])/g,
    confidence: 'high',
    env: 'SENDGRID_API_KEY',
    revoke: 'https://app.sendgrid.com/settings/api_keys',
    source: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
    entropy: 3.5,
    examples: {
      match: ["sgMail.setApiKey('SG.{b64url:22}.{b64url:42}A')", 'SMTP_PASSWORD=SG.{b62:22}.{b62:43}'],
      noMatch: ['SENDGRID_API_KEY=SG.xxxxx', 'SG.{x*22}.{x*43}', 'MSG.{b62:22}.{b62:43}'],
    },
  },
]
