import type { ShippedRule } from '../rule.ts'

export const motherduck: readonly ShippedRule[] = [
  {
    id: 'motherduck-token-url',
    name: 'MotherDuck token in an address',
    risk: 'Reads and changes the databases of its owner.',
    keywords: ['motherduck_token='],
    pattern: /motherduck_token=['"]?(?<secret>[A-Za-z0-9_-]{16,200}\.[A-Za-z0-9_-]{16,1500}\.[A-Za-z0-9_-]{30,500})/gi,
    confidence: 'high',
    env: 'MOTHERDUCK_TOKEN',
    revoke: 'https://app.motherduck.com/settings/tokens',
    source:
      'https://motherduck.com/docs/key-tasks/authenticating-and-connecting-to-motherduck/authenticating-to-motherduck/',
    entropy: 3.5,
    examples: {
      match: ['md:shop?motherduck_token={=jwt:"email":"a"}'],
      noMatch: ['md:shop?motherduck_token=<token>', 'motherduck_token={b62:20}'],
    },
  },
]
