import type { ShippedRule } from '../rule.ts'

export const kaggle: readonly ShippedRule[] = [
  {
    id: 'kaggle-api-token',
    name: 'Kaggle API token',
    risk: 'Acts as the user: private data sets, notebooks and submissions.',
    keywords: ['kgat_'],
    pattern: /KGAT_[a-f0-9]{32}/g,
    confidence: 'high',
    env: 'KAGGLE_API_TOKEN',
    revoke: 'https://www.kaggle.com/settings',
    source: 'https://www.kaggle.com/docs/api',
    entropy: 2.8,
    examples: { match: ['export KAGGLE_API_TOKEN=KGAT_{hex:32}'], noMatch: ['KGAT_{0*32}'] },
  },
  {
    id: 'kaggle-credentials-file',
    name: 'Kaggle API key of a kaggle.json',
    risk: 'Acts as the user: private data sets, notebooks and submissions.',
    keywords: ['"username"'],
    pattern: /"username":\s{0,4}"[\w.-]{1,64}",\s{0,9}"key":[ \t]{0,4}"(?<secret>[a-f0-9]{32})"/g,
    span: 'block',
    confidence: 'high',
    env: 'KAGGLE_KEY',
    revoke: 'https://www.kaggle.com/settings',
    source: 'https://www.kaggle.com/docs/api',
    entropy: 2.8,
    examples: {
      match: ['{"username":"someone","key":"{hex:32}"}', '{\n  "username": "someone",\n  "key": "{hex:32}"\n}'],
      noMatch: ['{"username":"someone","key":"{0*32}"}', '{"username":"someone","id":"{hex:32}"}'],
    },
  },
]
