import type { ShippedRule } from '../rule.ts'

const common = {
  revoke: 'https://app.planetscale.com',
  source: 'https://planetscale.com/docs/api/reference/service-tokens',
}

export const planetscale: readonly ShippedRule[] = [
  {
    id: 'planetscale-service-token',
    name: 'PlanetScale service token',
    risk: 'Manages databases and branches of the organization, as it was granted.',
    keywords: ['pscale_tkn_'],
    pattern: /pscale_tkn_[A-Za-z0-9_=.-]{32,64}(?![\w-])/g,
    confidence: 'high',
    env: 'PLANETSCALE_SERVICE_TOKEN',
    ...common,
    entropy: 3,
    examples: {
      match: ['pscale --service-token pscale_tkn_{b62:43}'],
      noMatch: ['pscale_tkn_{b62:10}'],
    },
  },
  {
    id: 'planetscale-password',
    name: 'PlanetScale database password',
    risk: 'Reads and changes the whole database.',
    keywords: ['pscale_pw_'],
    pattern: /pscale_pw_[A-Za-z0-9_=.-]{30,64}(?![\w-])/g,
    confidence: 'high',
    env: 'DATABASE_PASSWORD',
    revoke: common.revoke,
    source: 'https://planetscale.com/docs/vitess/connecting/connection-strings',
    entropy: 3,
    examples: {
      match: ['mysql://u1:pscale_pw_{b62:43}@aws.connect.psdb.cloud/shop'],
      noMatch: ['pscale_pw_{x*43}', 'pscale_pw_{b62:8}'],
    },
  },
  {
    id: 'planetscale-oauth-token',
    name: 'PlanetScale OAuth token',
    risk: 'Acts as its user on PlanetScale, as the app was granted.',
    keywords: ['pscale_oauth_'],
    pattern: /pscale_oauth_[A-Za-z0-9_=.-]{30,64}(?![\w-])/g,
    confidence: 'high',
    env: 'PLANETSCALE_OAUTH_TOKEN',
    ...common,
    entropy: 3,
    examples: { match: ['token = "pscale_oauth_{b62:43}"'], noMatch: ['pscale_oauth_{b62:9}'] },
  },
]
