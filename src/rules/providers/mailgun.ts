import type { ShippedRule } from '../rule.ts'

const risk = 'Sends mail in the name of the domain, and reads the recipients where the key may.'

export const mailgun: readonly ShippedRule[] = [
  {
    id: 'mailgun-api-key',
    name: 'Mailgun API key',
    risk,
    keywords: ['key-'],
    pattern: /key-[a-f0-9]{32}(?![\w-])/g,
    confidence: 'high',
    env: 'MAILGUN_API_KEY',
    revoke: 'https://app.mailgun.com/settings/api_security',
    source: 'https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt',
    entropy: 2.8,
    examples: {
      match: ["curl -s --user 'api:key-{hex:32}'", 'MAILGUN_API_KEY=key-{hex:32}'],
      noMatch: ['MAILGUN_API_KEY=key-{x*32}', 'monkey-{hex:32}', 'key-{=uuid}'],
    },
  },
  {
    id: 'mailgun-private-key',
    name: 'Mailgun API key of the new form',
    risk,
    keywords: ['mailgun', 'api:'],
    pattern: /(?:MAILGUN|[Mm]ail[Gg]un|api:)[^\n\r]{0,80}?(?<secret>[a-f0-9]{32}-[a-f0-9]{8}-[a-f0-9]{8})(?![\w-])/g,
    confidence: 'high',
    env: 'MAILGUN_API_KEY',
    revoke: 'https://app.mailgun.com/settings/api_security',
    source: 'https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt',
    entropy: 2.8,
    examples: {
      match: ['MAILGUN_API_KEY={hex:32}-{hex:8}-{hex:8}', "mailgun({ apiKey: '{hex:32}-{hex:8}-{hex:8}' })"],
      noMatch: ['etag: {hex:32}-{hex:8}-{hex:8}', 'MAILGUN_API_KEY={0*32}-{0*8}-{0*8}'],
    },
  },
]
