import type { ShippedRule } from '../rule.ts'

export const heroku: readonly ShippedRule[] = [
  {
    id: 'heroku-api-key',
    name: 'Heroku API key',
    risk: 'Deploys and deletes apps, and reads their settings and secrets.',
    keywords: ['hrku-'],
    pattern: /HRKU-(?:AA[A-Za-z0-9_-]{58}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![\w-])/g,
    confidence: 'high',
    env: 'HEROKU_API_KEY',
    revoke: 'https://dashboard.heroku.com/account/applications',
    source: 'https://devcenter.heroku.com/articles/authentication',
    entropy: 2.8,
    examples: {
      match: ['HEROKU_API_KEY=HRKU-AA{b64url:57}x', 'heroku_api_key: "HRKU-{=uuid}"'],
      noMatch: ['HRKU-{b62:20}', 'HRKU-AA{x*58}'],
    },
  },
]
