import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const airtable: readonly ShippedRule[] = [
  {
    id: 'airtable-access-token',
    name: 'Airtable personal access token',
    risk: 'Reads and changes the bases that were selected for it.',
    keywords: ['pat'],
    pattern: /pat[A-Za-z0-9]{14}\.[0-9a-f]{64}/g,
    confidence: 'high',
    env: 'AIRTABLE_API_KEY',
    revoke: 'https://airtable.com/create/tokens',
    source: 'https://airtable.com/developers/web/guides/personal-access-tokens',
    entropy: 2.8,
    examples: {
      match: ['AIRTABLE_API_KEY=pat{b62:14}.{hex:64}'],
      noMatch: ['pat{b62:14}', 'path.{hex:64}', 'pat{b62:14}.{0*64}'],
    },
  },
  nearby({
    revoke: 'https://airtable.com/create/tokens',
    id: 'airtable-legacy-key',
    name: 'Airtable API key of the old format',
    near: 'airtable',
    shape: /key(?=[A-Za-z]{0,13}[0-9])[A-Za-z0-9]{14}/,
    env: 'AIRTABLE_API_KEY',
    source: 'https://airtable.com/developers/web/api/authentication',
    risk: 'Reads and changes all bases of its owner.',
    examples: {
      match: ['AIRTABLE_API_KEY=key{b62:13}7'],
      noMatch: ['AIRTABLE_API_KEY=keyYourAirtableKey', 'AIRTABLE_BASE_ID=app{b62:14}'],
    },
  }),
  {
    id: 'airtable-oauth-token',
    name: 'Airtable OAuth token',
    risk: 'Reads and changes the bases that were granted to the app.',
    keywords: ['oaa'],
    pattern: /oaa[A-Za-z0-9]{14}\.v1\.[A-Za-z0-9]{40,200}/g,
    confidence: 'high',
    env: 'AIRTABLE_ACCESS_TOKEN',
    revoke: 'https://airtable.com/developers/web/api/oauth-reference',
    source: 'https://airtable.com/developers/web/api/oauth-reference',
    entropy: 3,
    examples: {
      match: ['"access_token": "oaa{b62:14}.v1.{b62:80}"'],
      noMatch: ['oaa{b62:14}.v1', 'load.v1.{b62:80}'],
    },
  },
]
