import type { ShippedRule } from '../rule.ts'

export const circleci: readonly ShippedRule[] = [
  {
    id: 'circleci-personal-token',
    name: 'CircleCI personal API token',
    risk: 'Acts as its owner on CircleCI: starts pipelines and reads their secrets through them.',
    keywords: ['ccipat_'],
    pattern: /CCIPAT_[A-Za-z0-9]{16,32}_[A-Fa-f0-9]{40}/g,
    confidence: 'high',
    env: 'CIRCLECI_TOKEN',
    revoke: 'https://app.circleci.com/settings/user/tokens',
    source: 'https://circleci.com/docs/managing-api-tokens/',
    entropy: 2.8,
    examples: {
      match: [
        'CIRCLECI_TOKEN=CCIPAT_{b58:22}_{hex:40}',
        'curl -H "Circle-Token: CCIPAT_{b58:22}_{hex:40}" https://circleci.com/api/v2/me',
      ],
      noMatch: ['CCIPAT_{b58:22}', 'CCIPAT_{x*22}_{x*40}'],
    },
  },
  {
    id: 'circleci-project-token',
    name: 'CircleCI project API token',
    risk: 'Reads and starts the pipelines of one project.',
    keywords: ['cciprj_'],
    pattern: /CCIPRJ_[A-Za-z0-9]{16,32}_[A-Fa-f0-9]{40}/g,
    confidence: 'high',
    env: 'CIRCLECI_TOKEN',
    revoke: 'https://circleci.com/docs/managing-api-tokens/',
    source: 'https://circleci.com/docs/managing-api-tokens/',
    entropy: 2.8,
    examples: {
      match: ['circle-token=CCIPRJ_{b58:22}_{hex:40}'],
      noMatch: ['CCIPRJ_{b58:22}', 'CCIPRJ_'],
    },
  },
]
