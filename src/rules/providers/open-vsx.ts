import type { ShippedRule } from '../rule.ts'

export const openVsx: readonly ShippedRule[] = [
  {
    id: 'open-vsx-access-token',
    name: 'Open VSX access token',
    risk: 'Publishes new versions of editor extensions, which others then install.',
    keywords: ['ovsxat_', 'ovsxp_'],
    pattern: /ovsx(?:at|p)_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
    confidence: 'high',
    env: 'OVSX_PAT',
    revoke: 'https://open-vsx.org/user-settings/tokens',
    source: 'https://github.com/eclipse/openvsx/wiki/Publishing-Extensions',
    entropy: 2.8,
    examples: { match: ['ovsx publish -p ovsxat_{=uuid}'], noMatch: ['ovsxat_{hex:8}', 'ovsx_pat'] },
  },
]
