import type { ShippedRule } from '../rule.ts'

export const wandb: readonly ShippedRule[] = [
  {
    id: 'wandb-api-key',
    name: 'Weights & Biases API key',
    risk: 'Reads and overwrites runs, artifacts and models of the account.',
    keywords: ['wandb_v1_'],
    pattern: /wandb_v1_[A-Za-z0-9_]{60,100}/g,
    confidence: 'high',
    env: 'WANDB_API_KEY',
    revoke: 'https://wandb.ai/settings',
    source: 'https://docs.wandb.ai/support/find_api_key/',
    entropy: 3.5,
    examples: { match: ['WANDB_API_KEY=wandb_v1_{b62:27}_{b62:50}'], noMatch: ['wandb_v1_{x*77}'] },
  },
]
