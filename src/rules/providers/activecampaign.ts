import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const activecampaign: readonly ShippedRule[] = [
  nearby({
    id: 'activecampaign-api-key',
    name: 'ActiveCampaign API key',
    near: ['activecampaign', 'active-campaign'],
    shape: /[a-f0-9]{72}/,
    env: 'ACTIVECAMPAIGN_API_KEY',
    revoke: 'https://help.activecampaign.com/hc/en-us/articles/207317590',
    source: 'https://developers.activecampaign.com/reference/authentication',
    entropy: 2.8,
    examples: {
      match: ['ACTIVECAMPAIGN_API_KEY={hex:72}'],
      noMatch: ['ACTIVECAMPAIGN_API_KEY={0*72}', 'sum={hex:72}'],
    },
  }),
]
