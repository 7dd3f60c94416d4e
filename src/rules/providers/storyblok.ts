import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const storyblok: readonly ShippedRule[] = [
  nearby({
    revoke: 'https://app.storyblok.com/',
    id: 'storyblok-access-token',
    name: 'Storyblok access token',
    near: 'storyblok',
    shape: /[A-Za-z0-9]{18,24}tt/,
    env: 'STORYBLOK_ACCESS_TOKEN',
    source: 'https://www.storyblok.com/docs/concepts/access-tokens',
    risk: 'Reads published stories and, as a preview token, drafts too.',
    examples: {
      match: ['STORYBLOK_ACCESS_TOKEN={b62:22}tt'],
      noMatch: ['STORYBLOK_ACCESS_TOKEN={b62:8}tt', 'STORYBLOK_SPACE={b62:22}tt'],
    },
  }),
  nearby({
    revoke: 'https://app.storyblok.com/#/me/account?tab=token',
    id: 'storyblok-management-token',
    name: 'Storyblok personal access token',
    near: 'storyblok',
    shape: /[A-Za-z0-9]{18,24}tt-[0-9]{4,9}-[\w-]{18,24}/,
    env: 'STORYBLOK_MANAGEMENT_TOKEN',
    source: 'https://www.storyblok.com/docs/api/management/getting-started/authentication',
    risk: 'Changes and deletes all spaces of its owner.',
    examples: {
      match: ['STORYBLOK_MANAGEMENT_TOKEN={b62:22}tt-{digit:6}-{b62:20}'],
      noMatch: ['STORYBLOK_MANAGEMENT_TOKEN={b62:22}-{digit:6}'],
    },
  }),
]
