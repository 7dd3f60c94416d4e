import type { ShippedRule } from './rule.ts'

/** Keys of coding agents and of the services they call. */
export const aiAgents: readonly ShippedRule[] = [
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
  {
    id: 'minimax-secret-key',
    name: 'MiniMax API key',
    risk: 'Runs the models of MiniMax on the bill of its owner.',
    // `sk-api-` for what is billed by use, `sk-cp-` for the coding plan.
    keywords: ['sk-api-', 'sk-cp-'],
    pattern: /sk-(?:api|cp)-[\w-]{80,140}(?![\w-])/g,
    confidence: 'high',
    env: 'MINIMAX_API_KEY',
    revoke: 'https://platform.minimax.io/user-center/basic-information/interface-key',
    source: 'https://platform.minimax.io/docs/guides/quickstart',
    entropy: 4,
    examples: {
      match: ['sk-api-{b64url:117}', 'key = "sk-cp-{b64url:116}"'],
      noMatch: ['sk-api-{b62:20}', 'sk-cp-{x*116}'],
    },
  },
  {
    id: 'devin-api-key',
    name: 'Devin API key',
    risk: 'Starts sessions of Devin, which can change every repository that it was given.',
    // Service users have `cog_`; the older personal and service keys are `apk_` with base64 of an address and ids.
    keywords: ['cog_', 'apk_'],
    pattern: /(?:cog_[a-z0-9]{40,80}|apk_(?:user_)?[A-Za-z0-9+/_-]{60,300}={0,2})(?![\w-])/g,
    confidence: 'high',
    env: 'DEVIN_API_KEY',
    revoke: 'https://app.devin.ai/settings/api-keys',
    source: 'https://docs.devin.ai/api-reference/authentication',
    entropy: 3.5,
    examples: {
      match: ['DEVIN_API_KEY=cog_{a36:52}', 'apiKey: "apk_user_{b62:110}=="'],
      noMatch: ['cog_settings_panel_background_color_when_it_is_hovered', 'apk_user_{b62:12}', 'cog_{x*52}'],
    },
  },
]
