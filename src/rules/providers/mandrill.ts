import type { ShippedRule } from '../rule.ts'

export const mandrill: readonly ShippedRule[] = [
  {
    id: 'mandrill-api-key',
    name: 'Mandrill (Mailchimp Transactional) API key',
    risk: 'Sends mail in the name of the domain, and reads the recipients where the key may.',
    keywords: ['md-'],
    pattern: /md-[A-Za-z0-9_-]{22}(?![\w-])/g,
    confidence: 'high',
    env: 'MANDRILL_API_KEY',
    revoke: 'https://mandrillapp.com/settings',
    source: 'https://mailchimp.com/developer/transactional/guides/quick-start/',
    entropy: 3.8,
    examples: {
      match: ['MANDRILL_API_KEY=md-{b64url:21}A'],
      noMatch: ['cmd-{b62:22}', 'md-{x*22}', 'md-screen-container-wide'],
    },
  },
]
