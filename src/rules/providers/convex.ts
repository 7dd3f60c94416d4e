import type { ShippedRule } from '../rule.ts'

export const convex: readonly ShippedRule[] = [
  {
    id: 'convex-deploy-key',
    name: 'Convex deploy key',
    risk: 'Replaces the functions of the deployment and reads all its data.',
    keywords: ['prod:', 'preview:', 'project:', 'dev:'],
    pattern: /(?:prod|dev|preview|project):[a-z0-9:-]{3,80}\|(?:ey|[0-9a-f]{2})[A-Za-z0-9+/=_-]{38,300}/g,
    confidence: 'high',
    env: 'CONVEX_DEPLOY_KEY',
    revoke: 'https://dashboard.convex.dev',
    source: 'https://docs.convex.dev/cli/deploy-key-types',
    entropy: 3,
    examples: {
      match: [
        'CONVEX_DEPLOY_KEY=prod:happy-otter-123|eyJ2MiI6I{b64:80}==',
        "CONVEX_DEPLOY_KEY='dev:calm-cat-9|01{hex:80}'",
      ],
      noMatch: ['CONVEX_DEPLOYMENT=dev:happy-otter-123', 'prod:happy-otter-123|short'],
    },
  },
]
