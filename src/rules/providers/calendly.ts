import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const calendly: readonly ShippedRule[] = [
  nearby({
    revoke: 'https://calendly.com/integrations/api_webhooks',
    id: 'calendly-access-token',
    name: 'Calendly access token',
    near: 'calendly',
    shape: /eyJ[\w-]{20,300}\.[\w-]{50,1000}\.[\w-]{40,400}/,
    env: 'CALENDLY_TOKEN',
    source: 'https://developer.calendly.com/personal-access-tokens',
    risk: 'Reads and changes the appointments of its owner.',
    examples: {
      match: ['CALENDLY_TOKEN=eyJ{b64url:100}.{b64url:180}.{b64url:86}'],
      noMatch: ['CALENDLY_TOKEN=eyJ...', 'https://calendly.com/acme/intro'],
    },
  }),
]
