import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const dify: readonly ShippedRule[] = [
  nearby({
    id: 'dify-app-key',
    name: 'Dify app API key',
    near: ['dify'],
    shape: /app-[A-Za-z0-9]{24}/,
    env: 'DIFY_API_KEY',
    revoke: 'https://cloud.dify.ai/apps',
    source: 'https://docs.dify.ai/en/guides/application-publishing/developing-with-apis',
    examples: { match: ['DIFY_API_KEY=app-{b62:24}'], noMatch: ['id="app-{b62:24}"'] },
  }),
  {
    id: 'dify-dataset-key',
    name: 'Dify knowledge API key',
    risk: 'Reads, changes and deletes every knowledge base of the workspace.',
    keywords: ['dataset-'],
    pattern: /dataset-(?=[A-Za-z]{0,22}\d)[A-Za-z0-9]{24}(?![\w-])/g,
    confidence: 'high',
    env: 'DIFY_DATASET_API_KEY',
    revoke: 'https://cloud.dify.ai/datasets',
    source:
      'https://docs.dify.ai/en/guides/knowledge-base/knowledge-and-documents-maintenance/maintain-dataset-via-api',
    entropy: 3.5,
    examples: {
      match: ["Authorization: 'Bearer dataset-7{b62:23}'"],
      noMatch: ["Authorization: 'Bearer dataset-{x*24}'", 'dataset-trainingAndValidationSplit'],
    },
  },
]
