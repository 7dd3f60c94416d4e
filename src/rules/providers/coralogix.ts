import type { ShippedRule } from '../rule.ts'

export const coralogix: readonly ShippedRule[] = [
  {
    id: 'coralogix-api-key',
    name: 'Coralogix key',
    risk: 'Sends (cxtp) or reads (cxup) logs, metrics and traces.',
    keywords: ['cxtp_', 'cxup_'],
    pattern: /cx[tu]p_[A-Za-z0-9]{28,40}/g,
    confidence: 'high',
    env: 'CORALOGIX_API_KEY',
    revoke: 'https://coralogix.com/docs/user-guides/account-management/api-keys/api-keys/',
    source: 'https://coralogix.com/docs/user-guides/account-management/api-keys/api-keys/',
    entropy: 3,
    examples: { match: ['CORALOGIX_PRIVATE_KEY=cxtp_{b62:30}'], noMatch: ['cxtp_{b62:8}', 'cxtp_{x*30}'] },
  },
]
