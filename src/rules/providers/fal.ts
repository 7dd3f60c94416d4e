import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const fal: readonly ShippedRule[] = [
  nearby({
    id: 'fal-api-key',
    name: 'fal.ai API key',
    near: ['fal', 'fal-ai', 'falai'],
    shape: /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}:[a-f0-9]{32}/,
    env: 'FAL_KEY',
    revoke: 'https://fal.ai/dashboard/keys',
    source: 'https://docs.fal.ai/authentication',
    confidence: 'high',
    examples: {
      match: ['FAL_KEY="{=uuid}:{hex:32}"'],
      noMatch: ['FAL_KEY="{=uuid}"', 'interval_key="{=uuid}:{hex:32}"'],
    },
  }),
]
