import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const appwrite: readonly ShippedRule[] = [
  nearby({
    id: 'appwrite-api-key',
    name: 'Appwrite API key',
    risk: 'Reads and changes users, files and data of the project, as its scopes allow.',
    near: ['standard', 'appwrite'],
    kind: [],
    shape: /(?:standard_)?[0-9a-f]{256}/,
    env: 'APPWRITE_API_KEY',
    revoke: 'https://cloud.appwrite.io/console',
    source: 'https://appwrite.io/docs/advanced/platform/api-keys',
    entropy: 3,
    examples: {
      match: ['APPWRITE_API_KEY=standard_{hex:256}', 'appwrite.setKey("{hex:256}")'],
      noMatch: ['standard_{hex:64}', 'sha = {hex:256}'],
    },
  }),
]
