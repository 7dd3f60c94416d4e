import type { ShippedRule } from '../rule.ts'

const source = 'https://platform.openai.com/docs/api-reference/authentication'

const revoke = 'https://platform.openai.com/api-keys'

const risk = 'Runs models on the account and its bill, and reads the files, threads and fine-tunes of the project.'

export const openai: readonly ShippedRule[] = [
  {
    id: 'openai-project-key',
    name: 'OpenAI project API key',
    risk,
    keywords: ['sk-proj-', 'sk-none-'],
    pattern: /sk-(?:proj|None)-[A-Za-z0-9_-]{40,240}/g,
    confidence: 'high',
    env: 'OPENAI_API_KEY',
    revoke,
    source,
    entropy: 3.5,
    examples: {
      match: [
        'OPENAI_API_KEY=sk-proj-{b64url:74}T3BlbkFJ{b64url:74}',
        'client = OpenAI(api_key="sk-proj-{b62:48}")',
        'curl https://api.openai.com/v1/models -H "Authorization: Bearer sk-proj-{b64url:58}T3BlbkFJ{b64url:58}"',
      ],
      noMatch: ['OPENAI_API_KEY=sk-proj-your-key-here', 'sk-proj-{x*64}', 'sk-proj-{b62:12}'],
    },
  },
  {
    id: 'openai-service-account-key',
    name: 'OpenAI service account key',
    risk,
    keywords: ['sk-svcacct-', 'sk-service-'],
    pattern: /sk-(?:svcacct|service)-[A-Za-z0-9_-]{40,240}/g,
    confidence: 'high',
    env: 'OPENAI_API_KEY',
    revoke,
    source,
    entropy: 3.5,
    examples: {
      match: ['"openai": { "apiKey": "sk-svcacct-{b64url:74}T3BlbkFJ{b64url:74}" }'],
      noMatch: ['sk-svcacct-{x*74}', 'sk-svcacct-...'],
    },
  },
  {
    id: 'openai-admin-key',
    name: 'OpenAI admin key',
    risk: 'Administers the whole organization: members, projects, keys, audit logs and spending.',
    keywords: ['sk-admin-'],
    pattern: /sk-admin-[A-Za-z0-9_-]{40,240}/g,
    confidence: 'high',
    env: 'OPENAI_ADMIN_KEY',
    revoke: 'https://platform.openai.com/settings/organization/admin-keys',
    source,
    entropy: 3.5,
    examples: {
      match: ['export OPENAI_ADMIN_KEY="sk-admin-{b64url:58}T3BlbkFJ{b64url:58}"'],
      noMatch: ['export OPENAI_ADMIN_KEY="sk-admin-<your key>"'],
    },
  },
  {
    id: 'openai-user-key',
    name: 'OpenAI user API key',
    risk,
    // "T3BlbkFJ" is base64 for "OpenAI"; it stands in the middle of every key made since 2022.
    keywords: ['t3blbkfj'],
    pattern: /sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}/g,
    confidence: 'high',
    env: 'OPENAI_API_KEY',
    revoke,
    source,
    entropy: 3.5,
    examples: {
      match: ['openai.api_key = "sk-{b62:20}T3BlbkFJ{b62:20}"'],
      noMatch: ['openai.api_key = "sk-{x*20}T3BlbkFJ{x*20}"', 'T3BlbkFJ'],
    },
  },
  {
    id: 'openai-session-key',
    name: 'OpenAI session key',
    risk: 'Acts as the signed-in user of the OpenAI dashboard until the session ends.',
    keywords: ['sess-'],
    pattern: /sess-[A-Za-z0-9]{40}(?![\w-])/g,
    confidence: 'high',
    env: 'OPENAI_SESSION_KEY',
    revoke,
    source,
    entropy: 3.5,
    examples: {
      match: ['Authorization: Bearer sess-{b62:40}'],
      noMatch: ['sess-{=uuid}', 'sess-{x*40}'],
    },
  },
  {
    id: 'openai-compatible-key',
    name: 'OpenAI-style API key (OpenAI, Stability, Moonshot, SiliconFlow and others)',
    risk: 'Runs models on the account and its bill.',
    keywords: ['sk-'],
    pattern: /sk-(?![A-Za-z0-9]{20}T3BlbkFJ)[A-Za-z0-9]{48,51}(?![\w-])/g,
    confidence: 'high',
    env: 'OPENAI_API_KEY',
    revoke,
    source,
    entropy: 3.5,
    examples: {
      match: ["const openai = new OpenAI({ apiKey: 'sk-{b62:48}' })", 'MOONSHOT_API_KEY=sk-{b62:48}'],
      noMatch: ['risk-{b62:48}', 'sk-{x*48}', 'sk-{b62:20}T3BlbkFJ{b62:20}'],
    },
  },
]
