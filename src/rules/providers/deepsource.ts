import type { ShippedRule } from '../rule.ts'

export const deepsource: readonly ShippedRule[] = [
  {
    id: 'deepsource-dsn',
    name: 'DeepSource DSN',
    risk: 'Uploads made-up test coverage for the repository.',
    keywords: ['deepsource.'],
    pattern: /https:\/\/(?<secret>[0-9a-f]{32})@(?:[a-z]{2,12}\.)?deepsource\.(?:io|com)/g,
    confidence: 'medium',
    env: 'DEEPSOURCE_DSN',
    revoke: 'https://docs.deepsource.com/docs/analyzers-test-coverage',
    source: 'https://docs.deepsource.com/docs/analyzers-test-coverage',
    entropy: 2.8,
    examples: {
      match: ['DEEPSOURCE_DSN=https://{hex:32}@app.deepsource.com'],
      noMatch: ['https://deepsource.com/{hex:32}'],
    },
  },
  {
    id: 'deepsource-token',
    name: 'DeepSource personal access token',
    risk: 'Acts as its owner on DeepSource.',
    keywords: ['dsp_'],
    pattern: /dsp_[0-9a-f]{40}/g,
    confidence: 'high',
    env: 'DEEPSOURCE_PAT',
    revoke: 'https://docs.deepsource.com/docs/developers/api',
    source: 'https://docs.deepsource.com/docs/developers/api',
    entropy: 2.8,
    examples: { match: ['DEEPSOURCE_PAT=dsp_{hex:40}'], noMatch: ['dsp_{hex:8}', 'dsp_{0*40}'] },
  },
]
