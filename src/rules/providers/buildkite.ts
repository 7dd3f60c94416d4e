import type { ShippedRule } from '../rule.ts'

export const buildkite: readonly ShippedRule[] = [
  {
    id: 'buildkite-api-token',
    name: 'Buildkite API access token',
    risk: 'Acts as its owner on Buildkite: starts builds, reads logs and artifacts.',
    keywords: ['bkua_'],
    pattern: /bkua_[A-Za-z0-9_-]{32,120}/g,
    confidence: 'high',
    env: 'BUILDKITE_API_TOKEN',
    revoke: 'https://buildkite.com/user/api-access-tokens',
    source: 'https://buildkite.com/docs/platform/security/tokens',
    entropy: 2.8,
    examples: { match: ['BUILDKITE_API_TOKEN=bkua_{hex:40}'], noMatch: ['bkua_{x*40}', 'bkua_{hex:10}'] },
  },
  {
    id: 'buildkite-agent-token',
    name: 'Buildkite agent, cluster or package token',
    risk: 'Poses as an agent and receives jobs with their secrets, or reads and publishes packages.',
    keywords: ['bkaa_', 'bkaj_', 'bkct_', 'bkpt_', 'bkps_', 'bkrt_'],
    pattern: /bk(?:aa|aj|ct|pt|ps|rt)_[\w.-]{32,2000}/g,
    confidence: 'high',
    env: 'BUILDKITE_AGENT_TOKEN',
    revoke: 'https://buildkite.com/docs/platform/security/tokens',
    source: 'https://buildkite.com/docs/platform/security/tokens',
    entropy: 2.8,
    examples: {
      match: ['buildkite-agent start --token bkct_{b62:76}', 'token="bkaj_{=jwt:}"'],
      noMatch: ['bkct_{b62:10}', 'bkct_{x*60}'],
    },
  },
]
