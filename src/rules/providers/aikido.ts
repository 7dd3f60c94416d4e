import type { ShippedRule } from '../rule.ts'

export const aikido: readonly ShippedRule[] = [
  {
    id: 'aikido-api-secret',
    name: 'Aikido API secret',
    risk: 'Reads the open vulnerabilities of every repository that Aikido scans, or reports scans as a pipeline.',
    keywords: ['aik_ci_', 'aik_secret_'],
    pattern: /AIK_(?:CI|SECRET)_(?:US_|ME_)?[A-Za-z0-9]{64}(?![\w-])/g,
    confidence: 'high',
    env: 'AIKIDO_API_KEY',
    revoke: 'https://app.aikido.dev/settings/integrations/api',
    source: 'https://apidocs.aikido.dev/reference/authorization',
    entropy: 3.5,
    examples: {
      match: ['AIK_SECRET_{b62:64}', './aikido-local-scanner scan ./ --apikey AIK_CI_US_{b62:64}'],
      noMatch: ['AIK_CI_xxx', 'AIK_CI_{b62:20}', 'AIK_SECRET_{x*64}'],
    },
  },
]
