import type { ShippedRule } from '../rule.ts'

export const calCom: readonly ShippedRule[] = [
  {
    id: 'cal-com-api-key',
    name: 'Cal.com API key',
    risk: 'Reads and changes the appointments of its owner.',
    keywords: ['cal_live_', 'cal_test_', 'cal_'],
    pattern: /cal_(?:live_|test_)?[0-9a-f]{32}/g,
    confidence: 'high',
    env: 'CAL_API_KEY',
    revoke: 'https://app.cal.com/settings/developer/api-keys',
    source: 'https://cal.com/docs/api-reference/v1/introduction',
    entropy: 2.8,
    examples: {
      match: ['CAL_API_KEY=cal_live_{hex:32}', 'apiKey=cal_{hex:32}'],
      noMatch: ['cal_live_{hex:8}', 'local_{hex:32}', 'cal_{0*32}'],
    },
  },
]
