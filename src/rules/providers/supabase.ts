import type { ShippedRule } from '../rule.ts'

export const supabase: readonly ShippedRule[] = [
  {
    id: 'supabase-access-token',
    name: 'Supabase access token',
    risk: 'Manages every project of its owner: reads keys, changes and deletes databases.',
    keywords: ['sbp_'],
    pattern: /sbp_(?:oauth_|v0_)?[0-9a-f]{40}(?![\w-])/g,
    confidence: 'high',
    env: 'SUPABASE_ACCESS_TOKEN',
    revoke: 'https://supabase.com/dashboard/account/tokens',
    source: 'https://supabase.com/docs/reference/api/introduction',
    entropy: 2.8,
    examples: {
      match: ['SUPABASE_ACCESS_TOKEN=sbp_{hex:40}', 'token: "sbp_oauth_{hex:40}"'],
      noMatch: ['sbp_{hex:20}', 'sb_publishable_{b62:22}_{b62:8}'],
    },
  },
  {
    id: 'supabase-secret-key',
    name: 'Supabase secret key',
    risk: 'Reads and changes the whole database, past row level security.',
    keywords: ['sb_secret_'],
    pattern: /sb_secret_[A-Za-z0-9_-]{20,60}/g,
    confidence: 'high',
    env: 'SUPABASE_SECRET_KEY',
    revoke: 'https://supabase.com/dashboard/project/_/settings/api-keys',
    source: 'https://supabase.com/docs/guides/api/api-keys',
    entropy: 3.5,
    examples: {
      match: ["createClient(url, 'sb_secret_{b64url:22}_{b62:8}')"],
      noMatch: ['sb_publishable_{b62:22}_{b62:8}', 'sb_secret_{x*30}'],
    },
  },
  {
    id: 'supabase-publishable-key',
    name: 'Supabase publishable key',
    risk: 'Only does what row level security lets everybody do, so see that it is on.',
    keywords: ['sb_publishable_'],
    pattern: /sb_publishable_[A-Za-z0-9_-]{20,60}/g,
    confidence: 'low',
    env: 'SUPABASE_PUBLISHABLE_KEY',
    revoke: 'https://supabase.com/dashboard/project/_/settings/api-keys',
    source: 'https://supabase.com/docs/guides/api/api-keys',
    entropy: 3.5,
    publishable: 'Supabase made it for browsers and apps; row level security guards the data.',
    examples: {
      match: ['NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY=sb_publishable_{b64url:22}_{b62:8}'],
      noMatch: ['sb_publishable_key', 'sb_secret_{b62:22}_{b62:8}'],
    },
  },
]
