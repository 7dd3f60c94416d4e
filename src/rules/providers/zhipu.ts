import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const zhipu: readonly ShippedRule[] = [
  nearby({
    id: 'zhipu-api-key',
    name: 'Zhipu (GLM, Z.ai) API key',
    near: ['zhipu', 'zhipuai', 'bigmodel', 'glm', 'zai', 'z-ai'],
    shape: /[a-f0-9]{32}\.[A-Za-z0-9]{16}/,
    env: 'ZHIPUAI_API_KEY',
    revoke: 'https://bigmodel.cn/usercenter/proj-mgmt/apikeys',
    source: 'https://docs.bigmodel.cn/cn/guide/develop/http/introduction',
    confidence: 'high',
    examples: { match: ['ZhipuAI(api_key="{hex:32}.{b62:16}")'], noMatch: ['version = "{hex:32}.{b62:16}"'] },
  }),
]
