import type { ShippedRule } from '../rule.ts'

export const harness: readonly ShippedRule[] = [
  {
    id: 'harness-access-token',
    name: 'Harness personal or service account token',
    risk: 'Acts as its owner on Harness: changes and starts deployments.',
    keywords: ['pat.', 'sat.'],
    pattern: /[ps]at\.[\w-]{22}\.[0-9a-zA-Z]{24}\.[0-9a-zA-Z]{20}/g,
    confidence: 'high',
    env: 'HARNESS_API_KEY',
    revoke: 'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/',
    source: 'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/',
    entropy: 3,
    examples: {
      match: [
        'curl -H "x-api-key: pat.{b62:22}.{hex:24}.{b62:20}"',
        'HARNESS_PLATFORM_API_KEY: sat.{b62:22}.{hex:24}.{b62:20}',
      ],
      noMatch: ['pat.{b62:22}.{hex:24}', 'pat.{x*22}.{x*24}.{x*20}'],
    },
  },
]
