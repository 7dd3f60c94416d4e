import type { ShippedRule } from '../rule.ts'

export const configcat: readonly ShippedRule[] = [
  {
    id: 'configcat-sdk-key',
    name: 'ConfigCat SDK key',
    risk: 'Reads the flags with their targeting rules.',
    keywords: ['configcat-sdk-'],
    pattern: /configcat-sdk-(?:1|proxy)\/[\w-]{22}\/[\w-]{22}/g,
    confidence: 'low',
    env: 'CONFIGCAT_SDK_KEY',
    revoke: 'https://configcat.com/docs/main-concepts/#sdk-key',
    source: 'https://configcat.com/docs/main-concepts/#sdk-key',
    entropy: 3,
    publishable: 'Front ends carry it too; put no personal data in targeting rules.',
    examples: {
      match: ['CONFIGCAT_SDK_KEY=configcat-sdk-1/{b62:22}/{b62:22}'],
      noMatch: ['configcat-sdk-1/{b62:22}', 'configcat-sdk-1/{x*22}/{x*22}'],
    },
  },
]
