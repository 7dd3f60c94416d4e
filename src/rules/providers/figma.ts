import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const figma: readonly ShippedRule[] = [
  nearby({
    revoke: 'https://www.figma.com/settings',
    id: 'figma-legacy-token',
    name: 'Figma access token of the old format',
    near: 'figma',
    shape: /[0-9]{3,8}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
    env: 'FIGMA_TOKEN',
    source: 'https://www.figma.com/developers/api#access-tokens',
    risk: 'Reads every file its owner can see.',
    entropy: 2.8,
    examples: {
      match: ['FIGMA_TOKEN={digit:5}-{=uuid}'],
      noMatch: ['FIGMA_FILE={digit:5}-{=uuid}', 'https://figma.com/file/{b62:22}'],
    },
  }),
  {
    id: 'figma-access-token',
    name: 'Figma access token',
    risk: 'Reads every file its owner can see, and comments in their name.',
    keywords: ['figd_', 'figdh_', 'figo_', 'figoh_', 'figu_', 'figuh_', 'figor_', 'figur_'],
    pattern: /fig(?:d|dh|o|oh|u|uh|or|ur)_[\w-]{36,80}/g,
    confidence: 'high',
    env: 'FIGMA_TOKEN',
    revoke: 'https://www.figma.com/settings',
    source: 'https://www.figma.com/developers/api#access-tokens',
    entropy: 3,
    examples: {
      match: ['curl -H "X-Figma-Token: figd_{b64url:40}" https://api.figma.com/v1/me', 'figu_{b62:40}'],
      noMatch: ['figd_{x*40}', 'figd_your_token', 'config_{b62:40}'],
    },
  },
]
