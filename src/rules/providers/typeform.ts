import type { ShippedRule } from '../rule.ts'

export const typeform: readonly ShippedRule[] = [
  {
    id: 'typeform-access-token',
    name: 'Typeform personal access token',
    risk: 'Reads the answers people gave, and changes forms.',
    keywords: ['tfp_'],
    pattern: /tfp_[\w-]{40,70}/g,
    confidence: 'high',
    env: 'TYPEFORM_TOKEN',
    revoke: 'https://admin.typeform.com/user/tokens',
    source: 'https://www.typeform.com/developers/get-started/personal-access-token/',
    entropy: 3,
    examples: { match: ['TYPEFORM_TOKEN=tfp_{b62:44}_{b62:14}'], noMatch: ['tfp_{x*59}', 'tfp_{b62:8}'] },
  },
]
