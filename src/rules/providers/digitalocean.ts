import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const ownsServers = 'Creates, reads and deletes servers, on the bill of its owner.'

const common = {
  revoke: 'https://cloud.digitalocean.com/account/api/tokens',
  source: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
}

export const digitalocean: readonly ShippedRule[] = [
  {
    id: 'digitalocean-token',
    name: 'DigitalOcean token',
    risk: ownsServers,
    keywords: ['dop_v1_', 'doo_v1_'],
    pattern: /do[po]_v1_[0-9a-f]{64}(?![\w-])/g,
    confidence: 'high',
    env: 'DIGITALOCEAN_TOKEN',
    ...common,
    entropy: 2.8,
    examples: {
      match: ['DIGITALOCEAN_TOKEN=dop_v1_{hex:64}', 'doctl auth init -t doo_v1_{hex:64}'],
      noMatch: ['dop_v1_{hex:40}', 'dop_v1_{x*64}'],
    },
  },
  {
    id: 'digitalocean-refresh-token',
    name: 'DigitalOcean OAuth refresh token',
    risk: ownsServers,
    keywords: ['dor_v1_'],
    pattern: /dor_v1_[0-9a-f]{64}(?![\w-])/g,
    confidence: 'high',
    env: 'DIGITALOCEAN_REFRESH_TOKEN',
    revoke: 'https://cloud.digitalocean.com/account/api/authorizations',
    source: 'https://docs.digitalocean.com/reference/api/oauth/',
    entropy: 2.8,
    examples: { match: ['"refresh_token":"dor_v1_{hex:64}"'], noMatch: ['dor_v1_{hex:32}'] },
  },
  nearby({
    id: 'digitalocean-token-old',
    name: 'DigitalOcean token (old form)',
    risk: ownsServers,
    near: ['digitalocean', 'digital-ocean', 'do-token', 'do-api', 'do-pat'],
    kind: [],
    shape: /[0-9a-f]{64}/,
    env: 'DIGITALOCEAN_TOKEN',
    ...common,
    entropy: 2.8,
    examples: {
      match: ['DO_TOKEN={hex:64}', 'digitalocean_token = "{hex:64}"'],
      noMatch: ['DO_TOKEN={hex:40}', 'digest = "{hex:64}"'],
    },
  }),
  nearby({
    id: 'digitalocean-spaces-secret',
    name: 'DigitalOcean Spaces secret key',
    risk: 'Reads, changes and deletes the files of the Spaces it was granted.',
    near: ['digitalocean', 'do-spaces', 'spaces', 'digitaloceanspaces-com'],
    kind: ['secret'],
    shape: /[A-Za-z0-9+/]{43}(?![/+=])/,
    env: 'SPACES_SECRET_ACCESS_KEY',
    revoke: 'https://cloud.digitalocean.com/spaces/access_keys',
    source: 'https://docs.digitalocean.com/products/spaces/how-to/manage-access/',
    entropy: 3.8,
    examples: {
      match: ['SPACES_SECRET_ACCESS_KEY={b64:43}', "spaces: { secret: '{b64:43}' }"],
      noMatch: ['SPACES_ACCESS_KEY_ID=DO00{A36:16}', 'SPACES_SECRET_ACCESS_KEY={b64:20}'],
    },
  }),
]
