import type { ShippedRule } from '../rule.ts'

export const braintrust: readonly ShippedRule[] = [
  {
    id: 'braintrust-api-key',
    name: 'Braintrust API key',
    risk: 'Reads logged prompts, data sets and experiments of the organization.',
    keywords: ['bt-st-'],
    pattern: /bt-st-[A-Za-z0-9]{40,64}/g,
    confidence: 'high',
    env: 'BRAINTRUST_API_KEY',
    revoke: 'https://www.braintrust.dev/app/settings',
    source: 'https://www.braintrust.dev/docs/reference/api',
    entropy: 3,
    examples: { match: ['initLogger({ apiKey: "bt-st-{b62:48}" })'], noMatch: ['bt-st-{x*48}'] },
  },
]
