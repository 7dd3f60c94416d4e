import type { ShippedRule } from '../rule.ts'

export const hubspot: readonly ShippedRule[] = [
  {
    id: 'hubspot-private-app-token',
    name: 'HubSpot private app token',
    risk: 'Reads and changes contacts, deals and messages within the scopes of the app.',
    keywords: ['pat-na', 'pat-eu', 'pat-ap'],
    pattern: /pat-(?:na|eu|ap)\d-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/gi,
    confidence: 'high',
    env: 'HUBSPOT_ACCESS_TOKEN',
    revoke: 'https://app.hubspot.com/private-apps/',
    source: 'https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview',
    entropy: 2.8,
    examples: {
      match: ['HUBSPOT_ACCESS_TOKEN=pat-na1-{=uuid}', "accessToken: 'pat-eu1-{=uuid}'"],
      noMatch: ['pat-na1-xxxxxxxx-xxxx-xxxx', 'spat-na1-{=uuid}'],
    },
  },
]
