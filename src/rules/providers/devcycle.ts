import type { ShippedRule } from '../rule.ts'

export const devcycle: readonly ShippedRule[] = [
  {
    id: 'devcycle-server-key',
    name: 'DevCycle server SDK key',
    risk: 'Reads all flags with their targeting rules.',
    keywords: ['dvc_server_'],
    pattern: /dvc_server_[a-z0-9_]{24,80}/g,
    confidence: 'high',
    env: 'DEVCYCLE_SERVER_SDK_KEY',
    revoke: 'https://docs.devcycle.com/essentials/keys',
    source: 'https://docs.devcycle.com/essentials/keys',
    entropy: 3.3,
    examples: {
      match: ['DEVCYCLE_SERVER_SDK_KEY=dvc_server_{a36:32}_{a36:7}'],
      noMatch: ['dvc_server_sdk_key', 'dvc_server_{x*32}'],
    },
  },
]
