import type { ShippedRule } from '../rule.ts'

export const npm: readonly ShippedRule[] = [
  {
    id: 'npm-access-token',
    name: 'npm access token',
    risk: 'Publishes new versions of the packages of its owner, which others then install.',
    keywords: ['npm_'],
    pattern: /npm_[A-Za-z0-9]{36}/g,
    confidence: 'high',
    env: 'NPM_TOKEN',
    revoke: 'https://www.npmjs.com/settings/~/tokens',
    source: 'https://docs.npmjs.com/about-access-tokens',
    entropy: 3,
    checksum: 'npm-crc32',
    examples: {
      match: ['//registry.npmjs.org/:_authToken={=npm:npm_}', 'NPM_TOKEN="{=npm:npm_}"'],
      noMatch: [
        'npm_{x*36}',
        'npm_config_registry=https://registry.npmjs.org',
        '//registry.npmjs.org/:_authToken=${NPM_TOKEN}',
      ],
    },
  },
  {
    id: 'npm-legacy-token',
    name: 'npm registry token of the old format',
    risk: 'Publishes to the registry as its owner.',
    keywords: ['_authtoken', 'npm_token', 'node_auth_token', 'npm_auth_token'],
    pattern:
      /(?:_authToken|NPM_TOKEN|NODE_AUTH_TOKEN|NPM_AUTH_TOKEN)["']?\s{0,4}[:=]\s{0,4}["']?(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/gi,
    confidence: 'high',
    env: 'NPM_TOKEN',
    revoke: 'https://www.npmjs.com/settings/~/tokens',
    source: 'https://docs.npmjs.com/cli/configuring-npm/npmrc#auth-related-configuration',
    entropy: 2.8,
    examples: {
      match: ['//registry.npmjs.org/:_authToken={=uuid}', 'NPM_TOKEN: "{=uuid}"'],
      noMatch: ['NPM_SESSION={=uuid}', '//registry.npmjs.org/:_authToken=${NPM_TOKEN}'],
    },
  },
]
