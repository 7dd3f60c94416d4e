import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const uptimerobot: readonly ShippedRule[] = [
  nearby({
    revoke: 'https://dashboard.uptimerobot.com/integrations',
    id: 'uptimerobot-api-key',
    name: 'UptimeRobot API key',
    near: ['uptimerobot', 'uptime-robot'],
    shape: /(?:ur?|m)[0-9]{5,10}-[0-9a-f]{24,32}/,
    env: 'UPTIMEROBOT_API_KEY',
    source: 'https://uptimerobot.com/api/',
    risk: 'Reads and changes the monitors of the account.',
    entropy: 2.8,
    examples: {
      match: ['UPTIMEROBOT_API_KEY=u{digit:7}-{hex:24}', 'uptimeRobotKey: "m{digit:9}-{hex:24}"'],
      noMatch: ['UPTIMEROBOT_API_KEY={digit:7}', 'KEY=u{digit:7}-{hex:24}'],
    },
  }),
]
