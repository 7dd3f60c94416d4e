import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const netbird: readonly ShippedRule[] = [
  {
    id: 'netbird-access-token',
    name: 'NetBird access token',
    risk: 'Manages the network as its user.',
    keywords: ['nbp_'],
    pattern: /nbp_[A-Za-z0-9]{36}(?![\w-])/g,
    confidence: 'high',
    env: 'NB_TOKEN',
    revoke: 'https://app.netbird.io/team/users',
    source: 'https://docs.netbird.io/how-to/access-netbird-public-api',
    entropy: 3,
    examples: { match: ['Authorization: Token nbp_{b62:36}'], noMatch: ['nbp_{b62:10}', 'nbp_{x*36}'] },
  },
  nearby({
    id: 'netbird-setup-key',
    name: 'NetBird setup key',
    risk: 'Joins the network as a machine.',
    near: ['netbird', 'nb-setup'],
    kind: ['setup-key', 'key'],
    shape: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
    env: 'NB_SETUP_KEY',
    revoke: 'https://app.netbird.io/setup-keys',
    source: 'https://docs.netbird.io/how-to/register-machines-using-setup-keys',
    entropy: 2.8,
    examples: {
      match: ['netbird up --setup-key {=UUID}', 'NB_SETUP_KEY={=uuid}'],
      noMatch: ['NB_SETUP_KEY=$KEY', 'other up --setup-key {=UUID}'],
    },
  }),
]
