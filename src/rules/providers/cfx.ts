import type { ShippedRule } from '../rule.ts'

export const cfx: readonly ShippedRule[] = [
  {
    id: 'cfx-server-key',
    name: 'Cfx.re server key',
    risk: 'Runs a game server under the account of its owner.',
    keywords: ['cfxk_'],
    pattern: /cfxk_[A-Za-z0-9]{19,22}_[A-Za-z0-9]{4,7}(?![\w-])/g,
    confidence: 'high',
    env: 'SV_LICENSEKEY',
    revoke: 'https://portal.cfx.re/servers/registration-keys',
    source: 'https://docs.fivem.net/docs/server-manual/setting-up-a-server-vanilla/',
    entropy: 3,
    examples: {
      match: ['sv_licenseKey "cfxk_{b62:20}_{b62:6}"'],
      noMatch: ['cfxk_your_key', 'cfxk_xxxxxxxxxxxxxxxxxxxx_xxxxx'],
    },
  },
]
