import type { ShippedRule } from '../rule.ts'

export const svix: readonly ShippedRule[] = [
  {
    id: 'svix-auth-token',
    name: 'Svix auth token',
    risk: 'Sends and reads webhooks of every application of the environment.',
    keywords: ['testsk_', 'sk_'],
    pattern: /(?:testsk|sk)_[A-Za-z0-9_-]{32}\.(?:eu|us|in|ca|au)/g,
    confidence: 'high',
    env: 'SVIX_TOKEN',
    revoke: 'https://dashboard.svix.com/',
    source: 'https://docs.svix.com/quickstart',
    entropy: 3.5,
    examples: {
      match: ['new Svix("testsk_{b62:32}.eu")'],
      noMatch: ['new Svix("testsk_{x*32}.eu")', 'task_{b62:32}.eu'],
    },
  },
]
