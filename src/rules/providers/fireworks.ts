import type { ShippedRule } from '../rule.ts'

export const fireworks: readonly ShippedRule[] = [
  {
    id: 'fireworks-api-key',
    name: 'Fireworks AI API key',
    risk: 'Runs models on the account and its bill.',
    keywords: ['fw_'],
    pattern: /fw_(?=[A-Za-z]{0,20}\d)[A-Za-z0-9]{22,32}(?![\w-])/g,
    confidence: 'high',
    env: 'FIREWORKS_API_KEY',
    revoke: 'https://app.fireworks.ai/settings/users/api-keys',
    source: 'https://docs.fireworks.ai/getting-started/quickstart',
    entropy: 3.5,
    examples: {
      match: ['FIREWORKS_API_KEY=fw_3{b62:23}'],
      noMatch: ['fw_{x*24}', 'fw_upgradeHandlerForBootImage', 'FIREWORKS_API_KEY=fw_your_api_key'],
    },
  },
]
