import type { ShippedRule } from '../rule.ts'

export const mailchimp: readonly ShippedRule[] = [
  {
    id: 'mailchimp-api-key',
    name: 'Mailchimp API key',
    risk: 'Reads and changes audiences and sends campaigns.',
    keywords: ['-us'],
    pattern: /[a-f0-9]{32}-us\d{1,2}(?![\w-])/g,
    confidence: 'high',
    env: 'MAILCHIMP_API_KEY',
    revoke: 'https://us1.admin.mailchimp.com/account/api/',
    source: 'https://mailchimp.com/developer/marketing/guides/quick-start/',
    entropy: 2.8,
    examples: {
      match: ["mailchimp.setConfig({ apiKey: '{hex:32}-us12', server: 'us12' })"],
      noMatch: ["region: '{hex:32}-us-east-1'", '{0*32}-us12', 'dbname-us12'],
    },
  },
]
