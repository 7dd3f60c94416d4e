import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const githubActions: readonly ShippedRule[] = [
  nearby({
    revoke:
      'https://docs.github.com/en/actions/hosting-your-own-runners/managing-self-hosted-runners/adding-self-hosted-runners',
    id: 'github-runner-registration-token',
    name: 'GitHub Actions runner registration token',
    near: ['runner-registration-token', 'runner-token', 'actions-runner-token'],
    kind: [],
    shape: /A[A-Z2-7]{28}/,
    env: 'RUNNER_TOKEN',
    source:
      'https://docs.github.com/en/actions/hosting-your-own-runners/managing-self-hosted-runners/adding-self-hosted-runners',
    examples: {
      match: ['RUNNER_TOKEN=A{b32:28}'],
      noMatch: ['RUNNER_TOKEN=A{b32:10}', 'RUNNER_TOKEN={lower:29}'],
    },
  }),
]
