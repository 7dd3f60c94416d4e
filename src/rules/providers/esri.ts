import type { ShippedRule } from '../rule.ts'

export const esri: readonly ShippedRule[] = [
  {
    id: 'esri-api-key',
    name: 'Esri ArcGIS API key',
    risk: 'Reads what the key may, and spends the credits of the account.',
    keywords: ['aapk', 'aaptx'],
    pattern: /AAP(?:K|Tx)[A-Za-z0-9_.-]{80,240}/g,
    confidence: 'high',
    env: 'ARCGIS_API_KEY',
    revoke: 'https://location.arcgis.com/credentials/',
    source: 'https://developers.arcgis.com/documentation/security-and-authentication/api-key-authentication/',
    entropy: 4,
    examples: {
      match: ["esriConfig.apiKey = 'AAPK{b62:62}{b64url:63}A'"],
      noMatch: ["esriConfig.apiKey = 'AAPK{x*120}'", "apiKey = 'AAPK...'"],
    },
  },
]
