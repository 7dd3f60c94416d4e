import type { ShippedRule } from '../rule.ts'

export const openshift: readonly ShippedRule[] = [
  {
    id: 'openshift-token',
    name: 'OpenShift token',
    risk: 'Acts as its user on the cluster until it expires.',
    keywords: ['sha256~'],
    pattern: /sha256~[A-Za-z0-9_-]{43}(?![\w-])/g,
    confidence: 'high',
    env: 'OPENSHIFT_TOKEN',
    revoke: 'https://docs.openshift.com/container-platform/latest/authentication/managing-oauth-access-tokens.html',
    source: 'https://docs.openshift.com/container-platform/latest/authentication/managing-oauth-access-tokens.html',
    entropy: 3.8,
    examples: {
      match: ['oc login --token=sha256~{b64url:42}x'],
      noMatch: ['sha256~{b62:20}', 'sha256:{hex:64}'],
    },
  },
]
