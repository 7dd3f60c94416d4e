import type { ShippedRule } from '../rule.ts'

export const snyk: readonly ShippedRule[] = [
  {
    id: 'snyk-token',
    name: 'Snyk access token',
    risk: 'Reads the projects and findings of the organization, and imports or deletes them.',
    keywords: ['snyk_uat.', 'snyk_sat.'],
    pattern: /snyk_[us]at\.[\w-]{4,20}\.[\w.-]{20,2000}/g,
    confidence: 'high',
    env: 'SNYK_TOKEN',
    revoke: 'https://app.snyk.io/account',
    source: 'https://docs.snyk.io/snyk-api/authentication-for-api/personal-access-tokens-pats',
    entropy: 3,
    examples: {
      match: ['SNYK_TOKEN=snyk_uat.{hex:8}.{b64url:60}.{b64url:43}', 'snyk_sat.{hex:8}.{b64url:80}'],
      noMatch: ['snyk_uat.{hex:8}', 'snyk_uat.{hex:8}.{x*60}'],
    },
  },
]
