import type { ShippedRule } from '../rule.ts'

export const sourcegraph: readonly ShippedRule[] = [
  {
    id: 'sourcegraph-access-token',
    name: 'Sourcegraph access token',
    risk: 'Searches and reads all code that its owner can see.',
    keywords: ['sgp_'],
    pattern: /sgp_(?:[0-9a-fA-F]{16}_|local_)?[0-9a-fA-F]{40}/g,
    confidence: 'high',
    env: 'SRC_ACCESS_TOKEN',
    revoke: 'https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token',
    source: 'https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token',
    entropy: 2.8,
    examples: {
      match: ['SRC_ACCESS_TOKEN=sgp_{hex:40}', 'Authorization: token sgp_{hex:16}_{hex:40}', 'sgp_local_{hex:40}'],
      noMatch: ['sgp_{hex:12}', 'sgp_{0*40}'],
    },
  },
  {
    id: 'sourcegraph-license-token',
    name: 'Sourcegraph licence or gateway token',
    risk: 'Uses the subscription and its AI gateway on the bill of its owner.',
    keywords: ['slk_', 'sgd_'],
    pattern: /(?:slk|sgd)_[0-9a-f]{64}/g,
    confidence: 'high',
    env: 'SOURCEGRAPH_LICENSE_TOKEN',
    revoke: 'https://sourcegraph.com/docs/admin',
    source: 'https://sourcegraph.com/docs/admin',
    entropy: 2.8,
    examples: {
      match: ['licenseToken: "slk_{hex:64}"', 'sgd_{hex:64}'],
      noMatch: ['slk_{hex:10}', 'sgd_{0*64}'],
    },
  },
  {
    id: 'sourcegraph-amp-api-key',
    name: 'Amp API key',
    risk: 'Runs the coding agent on the bill of its owner.',
    keywords: ['sgamp_'],
    pattern: /sgamp_[a-z]{2,12}_[A-Z0-9]{26}_[0-9a-f]{64}/g,
    confidence: 'high',
    env: 'AMP_API_KEY',
    revoke: 'https://ampcode.com/settings',
    source: 'https://ampcode.com/manual',
    entropy: 2.8,
    examples: {
      match: ['AMP_API_KEY=sgamp_user_{A36:26}_{hex:64}'],
      noMatch: ['sgamp_user_{A36:26}', 'sgamp_user_...'],
    },
  },
]
