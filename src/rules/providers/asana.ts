import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const asana: readonly ShippedRule[] = [
  nearby({
    revoke: 'https://app.asana.com/0/my-apps',
    id: 'asana-access-token',
    name: 'Asana access token',
    near: 'asana',
    shape: /[012]\/[0-9]{10,20}(?:\/[0-9]{10,20})?:[0-9a-f]{32}|[01]\/[0-9a-f]{32}/,
    env: 'ASANA_ACCESS_TOKEN',
    source: 'https://developers.asana.com/docs/personal-access-token',
    risk: 'Reads and changes the tasks and projects that its owner can see.',
    entropy: 2.8,
    examples: {
      match: ['ASANA_ACCESS_TOKEN=1/{digit:16}:{hex:32}', 'asana_token: "2/{digit:16}/{digit:16}:{hex:32}"'],
      noMatch: ['https://app.asana.com/0/{digit:16}/{digit:16}', 'ASANA_ACCESS_TOKEN=1/{digit:16}'],
    },
  }),
]
