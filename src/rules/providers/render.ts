import type { ShippedRule } from '../rule.ts'

const deploys = 'Deploys and deletes apps, and reads their settings and secrets.'

export const render: readonly ShippedRule[] = [
  {
    id: 'render-api-key',
    name: 'Render API key',
    risk: deploys,
    keywords: ['rnd_'],
    pattern: /rnd_[A-Za-z0-9]{26,40}(?![\w-])/g,
    confidence: 'high',
    env: 'RENDER_API_KEY',
    revoke: 'https://dashboard.render.com/u/settings#api-keys',
    source: 'https://render.com/docs/api',
    entropy: 3,
    examples: {
      match: ["'Bearer rnd_{b62:32}'"],
      noMatch: ['rnd_{b62:12}', 'rnd_generator_for_all_test_values_here'],
    },
  },
  {
    id: 'render-deploy-hook',
    name: 'Render deploy hook',
    risk: 'Starts deploys of the service.',
    keywords: ['api.render.com/deploy/srv-'],
    pattern: /api\.render\.com\/deploy\/srv-[a-z0-9]{16,24}\?key=(?<secret>[A-Za-z0-9_-]{8,24})/g,
    confidence: 'high',
    env: 'RENDER_DEPLOY_HOOK_URL',
    revoke: 'https://dashboard.render.com',
    source: 'https://render.com/docs/deploy-hooks',
    examples: {
      match: ['curl "https://api.render.com/deploy/srv-{a36:20}?key={b62:11}"'],
      noMatch: ['https://api.render.com/deploy/srv-{a36:20}?key=$KEY'],
    },
  },
]
