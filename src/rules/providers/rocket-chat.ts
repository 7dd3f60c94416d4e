import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const rocketChat: readonly ShippedRule[] = [
  nearby({
    id: 'rocket-chat-auth-token',
    name: 'Rocket.Chat auth token',
    near: ['rocketchat', 'rocket-chat', 'x-auth'],
    shape: 'b64url_43',
    env: 'ROCKETCHAT_TOKEN',
    revoke: 'https://docs.rocket.chat/',
    source: 'https://developer.rocket.chat/apidocs/authentication-tokens',
    examples: {
      match: ['ROCKETCHAT_TOKEN={b62:43}', '-H "X-Auth-Token: {b62:43}"'],
      noMatch: ['ROCKETCHAT_TOKEN={x*43}', '-H "X-User-Id: {b62:17}"'],
    },
  }),
]
