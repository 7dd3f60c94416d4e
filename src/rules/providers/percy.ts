import type { ShippedRule } from '../rule.ts'

export const percy: readonly ShippedRule[] = [
  {
    id: 'percy-token',
    name: 'Percy token',
    risk: 'Uploads pictures and reads those of the project.',
    keywords: ['web_', 'app_', 'auto_', 'ss_', 'res_', 'vmw_'],
    pattern: /(?:web|app|auto|ss|res|vmw)_[0-9a-f]{64}/g,
    confidence: 'high',
    env: 'PERCY_TOKEN',
    revoke: 'https://www.browserstack.com/docs/percy/integrate/overview',
    source: 'https://www.browserstack.com/docs/percy/integrate/overview',
    entropy: 2.8,
    examples: { match: ['PERCY_TOKEN=web_{hex:64}'], noMatch: ['web_{0*64}', 'web_{hex:40}'] },
  },
]
