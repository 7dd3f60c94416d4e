import type { ShippedRule } from '../rule.ts'

export const runpod: readonly ShippedRule[] = [
  {
    id: 'runpod-api-key',
    name: 'RunPod API key',
    risk: 'Starts GPU machines on the bill and opens the running ones.',
    keywords: ['rpa_'],
    pattern: /rpa_[A-Za-z0-9]{40,56}(?![\w-])/g,
    confidence: 'high',
    env: 'RUNPOD_API_KEY',
    revoke: 'https://www.runpod.io/console/user/settings',
    source: 'https://docs.runpod.io/get-started/api-keys',
    entropy: 3,
    examples: { match: ['runpod.api_key = "rpa_{A36:42}{a36:4}"'], noMatch: ['rpa_{x*46}', 'rpa_process'] },
  },
]
