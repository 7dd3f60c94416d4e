import type { ShippedRule } from '../rule.ts'

export const dashlane: readonly ShippedRule[] = [
  {
    id: 'dashlane-device-keys',
    name: 'Dashlane service device keys',
    risk: 'Opens the vault of its owner.',
    keywords: ['dls_'],
    pattern: /dls_[A-Z0-9]{10,60}_[A-Za-z0-9+/=_-]{60,600}/g,
    confidence: 'medium',
    env: 'DASHLANE_SERVICE_DEVICE_KEYS',
    revoke: 'https://cli.dashlane.com/personal/devices',
    source: 'https://cli.dashlane.com/personal/devices',
    entropy: 3.5,
    examples: {
      match: ['DASHLANE_SERVICE_DEVICE_KEYS=dls_{A36:16}_{b64:200}'],
      noMatch: ['dls_{A36:16}', 'dls_client_id'],
    },
  },
]
