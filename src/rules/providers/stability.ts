import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const stability: readonly ShippedRule[] = [
  nearby({
    id: 'stability-api-key',
    name: 'Stability AI API key',
    near: ['stability', 'stabilityai', 'dreamstudio'],
    shape: /sk-[A-Za-z0-9]{48}/,
    env: 'STABILITY_API_KEY',
    revoke: 'https://platform.stability.ai/account/keys',
    source: 'https://platform.stability.ai/docs/getting-started/authentication',
    confidence: 'high',
    examples: { match: ['STABILITY_API_KEY=sk-{b62:48}'], noMatch: ['STABILITY_API_KEY=sk-{x*48}'] },
  }),
]
