import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const mattermost: readonly ShippedRule[] = [
  nearby({
    id: 'mattermost-access-token',
    name: 'Mattermost access token or webhook',
    near: ['mattermost'],
    kind: ['key', 'token', 'hooks', 'secret', 'password'],
    shape: 'a36_26',
    env: 'MATTERMOST_TOKEN',
    revoke: 'https://docs.mattermost.com/',
    source: 'https://developers.mattermost.com/integrate/reference/personal-access-token/',
    examples: {
      match: ['MATTERMOST_TOKEN={a36:26}', 'https://mattermost.example.com/hooks/{a36:26}'],
      noMatch: ['MATTERMOST_TOKEN={x*26}', 'TOKEN={a36:26}'],
    },
  }),
]
