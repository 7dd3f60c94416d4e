import type { ShippedRule } from '../rule.ts'

export const openstack: readonly ShippedRule[] = [
  {
    id: 'openstack-fernet-token',
    name: 'OpenStack token',
    risk: 'Acts as its user in the OpenStack project until it expires.',
    keywords: ['gaaaaab'],
    pattern: /gAAAAAB[A-Za-z0-9_-]{90,400}={0,2}/g,
    confidence: 'medium',
    env: 'OS_TOKEN',
    revoke: 'https://docs.openstack.org/python-openstackclient/latest/cli/command-objects/token.html',
    source: 'https://docs.openstack.org/keystone/latest/admin/tokens-overview.html',
    entropy: 4,
    examples: {
      match: ['X-Auth-Token: gAAAAAB{b64url:180}'],
      noMatch: ['X-Auth-Token: gAAAAAB{b62:20}', 'gAAAAAB{x*120}'],
    },
  },
]
