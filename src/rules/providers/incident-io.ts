import type { ShippedRule } from '../rule.ts'

export const incidentIo: readonly ShippedRule[] = [
  {
    id: 'incident-io-api-key',
    name: 'incident.io API key',
    risk: 'Reads and changes incidents, as its scopes allow.',
    keywords: ['inc_live_', 'inc_development_'],
    pattern: /inc_(?:live|development)_[0-9a-zA-Z]{30,80}/g,
    confidence: 'high',
    env: 'INCIDENT_API_KEY',
    revoke: 'https://app.incident.io/settings/api-keys',
    source: 'https://api-docs.incident.io/',
    entropy: 2.8,
    examples: {
      match: ['INCIDENT_API_KEY=inc_live_{hex:64}'],
      noMatch: ['inc_live_{x*64}', 'inc_live_updates'],
    },
  },
]
