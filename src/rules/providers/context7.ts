import type { ShippedRule } from '../rule.ts'

export const context7: readonly ShippedRule[] = [
  {
    id: 'context7-api-key',
    name: 'Context7 API key',
    risk: 'Reads documentation in the name of its owner, private repositories of the team included.',
    keywords: ['ctx7sk-'],
    pattern: /ctx7sk-(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Za-z0-9]{24,64})(?![\w-])/g,
    confidence: 'high',
    env: 'CONTEXT7_API_KEY',
    revoke: 'https://context7.com/dashboard',
    source: 'https://context7.com/docs/api-guide',
    entropy: 2.8,
    examples: {
      match: ['args = ["-y", "@upstash/context7-mcp", "--api-key", "ctx7sk-{=uuid:}"]'],
      noMatch: ['CONTEXT7_API_KEY: ctx7sk-your-key', 'ctx7sk-test-secret', 'ctx7sk-{x*36}'],
    },
  },
]
