import type { ShippedRule } from '../rule.ts'

const revoke = 'https://console.anthropic.com/settings/keys'
const source = 'https://docs.anthropic.com/en/api/overview'

export const anthropic: readonly ShippedRule[] = [
  {
    id: 'anthropic-api-key',
    name: 'Anthropic API key',
    risk: 'Runs Claude models on the account and its bill.',
    keywords: ['sk-ant-api'],
    pattern: /sk-ant-api\d{2}-[A-Za-z0-9_-]{80,120}/g,
    confidence: 'high',
    env: 'ANTHROPIC_API_KEY',
    revoke,
    source,
    entropy: 3.5,
    examples: {
      match: [
        'ANTHROPIC_API_KEY=sk-ant-api03-{b64url:93}AA',
        "new Anthropic({ apiKey: 'sk-ant-api03-{b64url:93}AA' })",
      ],
      noMatch: ['ANTHROPIC_API_KEY=sk-ant-api03-...', 'sk-ant-api03-{x*95}', 'sk-ant-api03-your-key-here'],
    },
  },
  {
    id: 'anthropic-admin-key',
    name: 'Anthropic admin API key',
    risk: 'Administers the organization: members, workspaces and API keys.',
    keywords: ['sk-ant-admin'],
    pattern: /sk-ant-admin\d{2}-[A-Za-z0-9_-]{80,120}/g,
    confidence: 'high',
    env: 'ANTHROPIC_ADMIN_KEY',
    revoke: 'https://console.anthropic.com/settings/admin-keys',
    source: 'https://docs.anthropic.com/en/api/administration-api',
    entropy: 3.5,
    examples: {
      match: ['-H "x-api-key: sk-ant-admin01-{b64url:93}AA"'],
      noMatch: ['-H "x-api-key: sk-ant-admin01-{x*95}"', 'sk-ant-admin...'],
    },
  },
  {
    id: 'anthropic-oauth-token',
    name: 'Claude OAuth, refresh or session token',
    risk: 'Acts as the signed-in Claude user, on their subscription and with their conversations.',
    keywords: ['sk-ant-oat', 'sk-ant-ort', 'sk-ant-sid'],
    pattern: /sk-ant-(?:oat|ort|sid)\d{2}-[A-Za-z0-9_-]{80,160}/g,
    confidence: 'high',
    env: 'CLAUDE_CODE_OAUTH_TOKEN',
    revoke: 'https://claude.ai/settings/claude-code',
    source: 'https://docs.anthropic.com/en/docs/claude-code/iam',
    entropy: 3.5,
    examples: {
      match: [
        'CLAUDE_CODE_OAUTH_TOKEN: sk-ant-oat01-{b64url:93}AA',
        '{"claudeAiOauth":{"accessToken":"sk-ant-oat01-{b64url:93}AA","refreshToken":"sk-ant-ort01-{b64url:93}AA"}}',
      ],
      noMatch: ['CLAUDE_CODE_OAUTH_TOKEN: sk-ant-oat01-xxxx', 'sk-ant-oat01-{x*95}'],
    },
  },
  {
    id: 'anthropic-legacy-key',
    name: 'Anthropic API key of the old form',
    risk: 'Runs Claude models on the account and its bill.',
    keywords: ['sk-ant-'],
    pattern: /sk-ant-(?!(?:api|admin|oat|ort|sid)\d{2}-)[A-Za-z0-9_-]{70,120}/g,
    confidence: 'high',
    env: 'ANTHROPIC_API_KEY',
    revoke,
    source,
    entropy: 3.5,
    examples: {
      match: ['anthropic_key = "sk-ant-{b62:86}"'],
      noMatch: ['sk-ant-api03-{b64url:93}AA', 'sk-ant-{x*86}'],
    },
  },
]
