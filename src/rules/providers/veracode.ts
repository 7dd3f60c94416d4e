import type { ShippedRule } from '../rule.ts'

export const veracode: readonly ShippedRule[] = [
  {
    id: 'veracode-api-key',
    name: 'Veracode API credential with a region',
    risk: 'Uploads builds and reads their security findings, as its owner.',
    keywords: ['vera01es-'],
    pattern: /vera01es-[0-9a-f]{128}/g,
    confidence: 'high',
    env: 'VERACODE_API_KEY_SECRET',
    revoke: 'https://analysiscenter.veracode.com/',
    source: 'https://docs.veracode.com/r/c_api_credentials3',
    entropy: 2.8,
    examples: {
      match: ['veracode_api_key_secret = vera01es-{hex:128}'],
      noMatch: ['vera01es-{hex:32}', 'vera01ei-{hex:32}'],
    },
  },
]
