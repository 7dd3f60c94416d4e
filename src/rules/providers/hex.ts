import type { ShippedRule } from '../rule.ts'

export const hex: readonly ShippedRule[] = [
  {
    id: 'hex-api-token',
    name: 'Hex API token',
    risk: 'Runs projects of the workspace, and reads what they read.',
    keywords: ['hxtp_', 'hxtw_'],
    pattern: /hxt[pw]_[0-9a-f]{64,160}(?![\w-])/g,
    confidence: 'high',
    env: 'HEX_API_TOKEN',
    revoke: 'https://app.hex.tech',
    source: 'https://learn.hex.tech/docs/api/api-overview',
    entropy: 2.8,
    examples: { match: ['HEX_API_TOKEN=hxtp_{hex:96}'], noMatch: ['hxtp_{hex:20}'] },
  },
]
