import type { ShippedRule } from '../rule.ts'

export const elevenlabs: readonly ShippedRule[] = [
  {
    id: 'elevenlabs-api-key',
    name: 'ElevenLabs API key',
    risk: 'Spends the voice quota and reads and deletes cloned voices and recordings.',
    keywords: ['sk_'],
    pattern: /sk_[a-f0-9]{48}(?![\w-])/g,
    confidence: 'high',
    env: 'ELEVENLABS_API_KEY',
    revoke: 'https://elevenlabs.io/app/settings/api-keys',
    source: 'https://elevenlabs.io/docs/api-reference/authentication',
    entropy: 2.8,
    examples: {
      match: ['ELEVENLABS_API_KEY=sk_{hex:48}', 'xi-api-key: sk_{hex:48}'],
      noMatch: ['sk_{0*48}', 'task_{hex:48}', 'sk_{hex:32}'],
    },
  },
]
