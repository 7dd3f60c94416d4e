import type { ShippedRule } from '../rule.ts'

export const frameIo: readonly ShippedRule[] = [
  {
    id: 'frame-io-token',
    name: 'Frame.io developer token',
    risk: 'Reads and changes the projects of its owner.',
    keywords: ['fio-u-'],
    pattern: /fio-u-[\w-]{64}/g,
    confidence: 'high',
    env: 'FRAMEIO_TOKEN',
    revoke: 'https://developer.frame.io/app/tokens',
    source: 'https://developer.frame.io/docs/getting-started/authentication',
    entropy: 3,
    examples: { match: ['FRAMEIO_TOKEN=fio-u-{b64url:63}A'], noMatch: ['fio-u-{x*64}', 'fio-u-{b62:8}'] },
  },
]
