import type { ShippedRule } from '../rule.ts'

export const langsmith: readonly ShippedRule[] = [
  {
    id: 'langsmith-api-key',
    name: 'LangSmith API key',
    risk: 'Reads traces of prompts and answers, and writes or deletes data sets.',
    keywords: ['lsv2_pt_', 'lsv2_sk_'],
    pattern: /lsv2_(?:pt|sk)_[a-f0-9]{32}_[a-f0-9]{8,12}/g,
    confidence: 'high',
    env: 'LANGSMITH_API_KEY',
    revoke: 'https://smith.langchain.com/settings',
    source:
      'https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key',
    entropy: 2.8,
    examples: {
      match: ['LANGSMITH_API_KEY="lsv2_pt_{hex:32}_{hex:10}"', 'lsv2_sk_{hex:32}_{hex:10}'],
      noMatch: ['LANGSMITH_API_KEY="lsv2_pt_..."', 'lsv2_pt_{0*32}_{0*10}'],
    },
  },
  {
    id: 'langsmith-legacy-key',
    name: 'LangSmith API key of the old form',
    risk: 'Reads traces of prompts and answers, and writes or deletes data sets.',
    keywords: ['ls__'],
    pattern: /ls__[a-f0-9]{32}/g,
    confidence: 'high',
    env: 'LANGCHAIN_API_KEY',
    revoke: 'https://smith.langchain.com/settings',
    source:
      'https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key',
    entropy: 2.8,
    examples: { match: ['LANGCHAIN_API_KEY=ls__{hex:32}'], noMatch: ['urls__{hex:32}', 'ls__{0*32}'] },
  },
]
