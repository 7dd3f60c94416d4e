import type { ShippedRule } from '../rule.ts'

export const browserbase: readonly ShippedRule[] = [
  {
    id: 'browserbase-api-key',
    name: 'Browserbase API key',
    risk: 'Runs browsers on the bill and opens recorded sessions and their cookies.',
    keywords: ['bb_live_', 'bb_test_'],
    pattern: /bb_(?:live|test)_[A-Za-z0-9_-]{24,48}/g,
    confidence: 'high',
    env: 'BROWSERBASE_API_KEY',
    revoke: 'https://www.browserbase.com/settings',
    source: 'https://docs.browserbase.com/reference/api/overview',
    entropy: 3,
    examples: { match: ['BROWSERBASE_API_KEY=bb_live_{b64url:26}A'], noMatch: ['bb_live_{x*27}'] },
  },
]
