import type { ShippedRule } from '../rule.ts'

export const replay: readonly ShippedRule[] = [
  {
    id: 'replay-api-key',
    name: 'Replay API key',
    risk: 'Uploads and reads recordings, which hold what users saw.',
    keywords: ['rwk_', 'ruk_'],
    pattern: /r[uw]k_[A-Za-z0-9]{40,64}/g,
    confidence: 'high',
    env: 'REPLAY_API_KEY',
    revoke: 'https://docs.replay.io/',
    source: 'https://docs.replay.io/',
    entropy: 3,
    examples: { match: ['REPLAY_API_KEY=rwk_{b62:48}'], noMatch: ['rwk_{x*48}', 'rwk_{b62:8}'] },
  },
]
