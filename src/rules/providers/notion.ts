import type { ShippedRule } from '../rule.ts'

export const notion: readonly ShippedRule[] = [
  {
    id: 'notion-integration-token',
    name: 'Notion integration token',
    risk: 'Reads and changes the pages that are shared with the integration.',
    keywords: ['ntn_'],
    pattern: /ntn_[A-Za-z0-9]{40,60}/g,
    confidence: 'high',
    env: 'NOTION_TOKEN',
    revoke: 'https://www.notion.so/profile/integrations',
    source: 'https://developers.notion.com/docs/authorization',
    entropy: 3,
    examples: {
      match: ["new Client({ auth: 'ntn_{digit:11}{b62:35}' })"],
      noMatch: ['ntn_{x*46}', 'ntn_{b62:8}'],
    },
  },
  {
    id: 'notion-legacy-token',
    name: 'Notion integration token or OAuth secret',
    risk: 'Reads and changes the pages that are shared with the integration.',
    keywords: ['secret_'],
    // Height made keys of the same form.
    pattern: /secret_[A-Za-z0-9]{43}/g,
    confidence: 'high',
    env: 'NOTION_TOKEN',
    revoke: 'https://www.notion.so/profile/integrations',
    source: 'https://developers.notion.com/docs/authorization',
    entropy: 3.8,
    examples: {
      match: ['NOTION_API_KEY=secret_{b62:43}'],
      noMatch: ['secret_{x*43}', 'secret_{b62:20}', 'secret_access_key'],
    },
  },
  {
    id: 'notion-session-cookie',
    name: 'Notion session cookie',
    risk: 'Takes over the whole Notion account of a person.',
    keywords: ['token_v2'],
    pattern:
      /token_v2["']?\s{0,4}[=:,]\s{0,4}["']?(?<secret>v0[0-9](?:%3A|:)user_token_or_cookies(?:%3A|:)[\w.%-]{40,600}|[0-9a-f]{100,200})/g,
    confidence: 'high',
    env: 'NOTION_TOKEN_V2',
    revoke: 'https://www.notion.so/profile',
    source: 'https://www.notion.so/help/account-security',
    entropy: 2.8,
    examples: {
      match: ['token_v2={hex:152}', 'token_v2=v02%3Auser_token_or_cookies%3A{b62:120}'],
      noMatch: ['token_v2={hex:12}', 'token_v2=<cookie>'],
    },
  },
]
