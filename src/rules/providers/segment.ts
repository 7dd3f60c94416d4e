import type { ShippedRule } from '../rule.ts'

export const segment: readonly ShippedRule[] = [
  {
    id: 'segment-public-api-token',
    name: 'Segment Public API token',
    risk: 'Reads and changes the workspace: sources, destinations, users.',
    keywords: ['sgp_'],
    pattern: /sgp_[A-Za-z0-9]{60,120}/g,
    confidence: 'high',
    env: 'SEGMENT_API_TOKEN',
    revoke: 'https://app.segment.com/goto-my-workspace/settings/access-management',
    source: 'https://docs.segmentapis.com/',
    entropy: 3,
    examples: { match: ['SEGMENT_API_TOKEN=sgp_{b62:64}'], noMatch: ['sgp_{hex:40}', 'sgp_{x*64}'] },
  },
]
