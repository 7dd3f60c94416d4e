import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const moonshot: readonly ShippedRule[] = [
  nearby({
    id: 'moonshot-api-key',
    name: 'Moonshot (Kimi) API key',
    near: ['moonshot', 'kimi'],
    shape: /sk-[A-Za-z0-9]{48}/,
    env: 'MOONSHOT_API_KEY',
    revoke: 'https://platform.moonshot.ai/console/api-keys',
    source: 'https://platform.moonshot.ai/docs/introduction',
    confidence: 'high',
    examples: { match: ["moonshot: { apiKey: 'sk-{b62:48}' }"], noMatch: ['OPENAI_API_KEY=sk-{b62:48}'] },
  }),
]
