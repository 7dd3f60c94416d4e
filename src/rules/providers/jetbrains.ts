import type { ShippedRule } from '../rule.ts'

export const jetbrains: readonly ShippedRule[] = [
  {
    id: 'jetbrains-permanent-token',
    name: 'JetBrains permanent token',
    risk: 'Acts as its owner on YouTrack, Hub, Space or the Marketplace.',
    keywords: ['perm:', 'perm-'],
    pattern: /perm[:-][A-Za-z0-9+/=_-]{4,120}\.[A-Za-z0-9+/=_-]{2,120}\.[A-Za-z0-9+/=_-]{20,64}/g,
    confidence: 'high',
    env: 'YOUTRACK_TOKEN',
    revoke: 'https://www.jetbrains.com/help/youtrack/server/manage-permanent-token.html',
    source: 'https://www.jetbrains.com/help/youtrack/server/manage-permanent-token.html',
    entropy: 3,
    examples: {
      match: [
        'Authorization: Bearer perm:{b62:12}.{b62:12}.{b62:30}',
        'PUBLISH_TOKEN=perm-{b62:12}==.{b62:8}=.{b62:30}',
      ],
      noMatch: ['perm:{b62:12}', 'perm-write.all', 'perm:{x*12}.{x*12}.{x*30}'],
    },
  },
]
