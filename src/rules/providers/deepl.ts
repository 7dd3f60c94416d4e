import type { ShippedRule } from '../rule.ts'

export const deepl: readonly ShippedRule[] = [
  {
    id: 'deepl-free-key',
    name: 'DeepL free API key',
    risk: 'Translates on the quota of the account.',
    keywords: [':fx'],
    pattern: /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}:fx/g,
    confidence: 'high',
    env: 'DEEPL_API_KEY',
    revoke: 'https://www.deepl.com/account/summary',
    source: 'https://developers.deepl.com/docs/getting-started/auth',
    entropy: 2.8,
    examples: {
      match: ['translator = deepl.Translator("{=uuid}:fx")'],
      noMatch: ['id = "{=uuid}"', 'DEEPL_AUTH_KEY=xxxx:fx'],
    },
  },
]
