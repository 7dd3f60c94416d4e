import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const luma: readonly ShippedRule[] = [
  nearby({
    id: 'luma-api-key',
    name: 'Luma AI API key',
    near: ['luma', 'lumaai'],
    shape: /luma-[a-f0-9-]{36}(?:-[a-f0-9-]{36})?/,
    env: 'LUMAAI_API_KEY',
    revoke: 'https://lumalabs.ai/dream-machine/api/keys',
    source: 'https://docs.lumalabs.ai/docs/authentication',
    entropy: 2.8,
    examples: { match: ['LUMAAI_API_KEY=luma-{=uuid}-{=uuid}'], noMatch: ['LUMAAI_API_KEY=luma-key'] },
  }),
]
