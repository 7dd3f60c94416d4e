import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const minimax: readonly ShippedRule[] = [
  {
    id: 'minimax-secret-key',
    name: 'MiniMax API key',
    risk: 'Runs the models of MiniMax on the bill of its owner.',
    // `sk-api-` for what is billed by use, `sk-cp-` for the coding plan.
    keywords: ['sk-api-', 'sk-cp-'],
    pattern: /sk-(?:api|cp)-[\w-]{80,140}(?![\w-])/g,
    confidence: 'high',
    env: 'MINIMAX_API_KEY',
    revoke: 'https://platform.minimax.io/user-center/basic-information/interface-key',
    source: 'https://platform.minimax.io/docs/guides/quickstart',
    entropy: 4,
    examples: {
      match: ['sk-api-{b64url:117}', 'key = "sk-cp-{b64url:116}"'],
      noMatch: ['sk-api-{b62:20}', 'sk-cp-{x*116}'],
    },
  },
  nearby({
    id: 'minimax-api-key',
    name: 'MiniMax API key',
    near: ['minimax'],
    shape: /sk-(?:api|cp)-[A-Za-z0-9_-]{60,140}/,
    env: 'MINIMAX_API_KEY',
    revoke: 'https://platform.minimax.io/user-center/basic-information/interface-key',
    source: 'https://platform.minimax.io/docs/guides/quickstart',
    confidence: 'high',
    examples: { match: ['MINIMAX_API_KEY=sk-api-{b62:100}'], noMatch: ['MINIMAX_GROUP_ID={digit:19}'] },
  }),
]
