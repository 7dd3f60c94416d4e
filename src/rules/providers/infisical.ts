import type { ShippedRule } from '../rule.ts'

const common = {
  revoke: 'https://app.infisical.com',
  source: 'https://infisical.com/docs/documentation/platform/token',
}

export const infisical: readonly ShippedRule[] = [
  {
    id: 'infisical-service-token',
    name: 'Infisical service token',
    risk: 'Reads, and often changes, the secrets it was given access to.',
    keywords: ['st.'],
    pattern: /st\.[0-9a-f-]{24,36}\.[0-9a-f]{32}\.[0-9a-f]{32}/g,
    confidence: 'high',
    env: 'INFISICAL_TOKEN',
    ...common,
    entropy: 2.8,
    examples: {
      match: ['INFISICAL_TOKEN=st.{hex:24}.{hex:32}.{hex:32}', 'st.{=uuid}.{hex:32}.{hex:32}'],
      noMatch: ['st.{hex:24}.{hex:10}', 'test.st.js'],
    },
  },
]
