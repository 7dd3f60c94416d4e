import type { ShippedRule } from '../rule.ts'

export const deepseek: readonly ShippedRule[] = [
  {
    id: 'deepseek-api-key',
    name: 'DeepSeek-style API key (DeepSeek, DashScope/Qwen, StepFun and others)',
    risk: 'Runs models on the account and its bill.',
    keywords: ['sk-'],
    pattern: /sk-[a-f0-9]{32}(?![\w-])/g,
    confidence: 'high',
    nameHas: 'DEEPSEEK',
    env: 'DEEPSEEK_API_KEY',
    revoke: 'https://platform.deepseek.com/api_keys',
    source: 'https://api-docs.deepseek.com/',
    entropy: 2.8,
    examples: {
      match: ['DEEPSEEK_API_KEY: sk-{hex:32}', 'dashscope.api_key = "sk-{hex:32}"'],
      noMatch: ['task-{hex:32}', 'sk-{0*32}', 'sk-{hex:31}'],
    },
  },
]
