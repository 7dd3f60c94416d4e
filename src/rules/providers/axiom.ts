import type { ShippedRule } from '../rule.ts'

export const axiom: readonly ShippedRule[] = [
  {
    id: 'axiom-api-token',
    name: 'Axiom API or personal token',
    risk: 'Reads and writes the datasets of the organization.',
    keywords: ['xaat-', 'xapt-', 'xait-'],
    pattern: /xa[aip]t-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
    confidence: 'high',
    env: 'AXIOM_TOKEN',
    revoke: 'https://app.axiom.co/settings/api-tokens',
    source: 'https://axiom.co/docs/reference/tokens',
    entropy: 2.8,
    examples: {
      match: ['AXIOM_TOKEN=xaat-{=uuid}', 'token: "xapt-{=uuid}"'],
      noMatch: ['xaat-{hex:8}', 'xaat-your-token'],
    },
  },
]
