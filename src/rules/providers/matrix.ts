import type { ShippedRule } from '../rule.ts'

export const matrix: readonly ShippedRule[] = [
  {
    id: 'matrix-access-token',
    name: 'Matrix access token',
    risk: 'Acts as the user in all their rooms.',
    keywords: ['syt_', 'mat_', 'mct_', 'mcr_'],
    pattern: /(?:syt_[A-Za-z0-9+/=_]{2,80}_[A-Za-z]{20}_[A-Za-z0-9]{6}|m(?:at|ct|cr)_[A-Za-z0-9]{30}_[A-Za-z0-9]{6})/g,
    confidence: 'high',
    env: 'MATRIX_ACCESS_TOKEN',
    revoke: 'https://spec.matrix.org/latest/client-server-api/#logout',
    source: 'https://element-hq.github.io/synapse/latest/modules/password_auth_provider_callbacks.html',
    entropy: 3.5,
    examples: {
      match: ['access_token: syt_Ym90_tXr{lower:17}_{b62:6}', 'mat_{b62:30}_{b62:6}'],
      noMatch: ['access_token: syt_{x*80}', 'format_{b62:30}_{b62:6}'],
    },
  },
]
