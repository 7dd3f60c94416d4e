import type { ShippedRule } from '../rule.ts'

export const scrapfly: readonly ShippedRule[] = [
  {
    id: 'scrapfly-api-key',
    name: 'Scrapfly API key',
    risk: 'Scrapes on the bill of its owner.',
    keywords: ['scp-live-', 'scp-test-'],
    pattern: /scp-(?:live|test)-[0-9a-f]{32}/g,
    confidence: 'high',
    env: 'SCRAPFLY_KEY',
    revoke: 'https://scrapfly.io/docs/scrape-api/getting-started',
    source: 'https://scrapfly.io/docs/scrape-api/getting-started',
    entropy: 2.8,
    examples: { match: ['SCRAPFLY_KEY=scp-live-{hex:32}'], noMatch: ['scp-live-{0*32}', 'scp-live-{hex:8}'] },
  },
]
