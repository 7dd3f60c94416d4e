import type { ShippedRule } from '../rule.ts'

const deploys = 'Deploys and deletes apps, and reads their settings and secrets.'

export const fly: readonly ShippedRule[] = [
  {
    id: 'fly-api-token',
    name: 'Fly.io token',
    risk: deploys,
    keywords: ['fm1_', 'fm2_', 'fm1r_', 'fm1a_'],
    pattern: /(?:FlyV1 )?fm[12][ra]?_[A-Za-z0-9+/]{100,2500}={0,3}(?:,fm[12][ra]?_[A-Za-z0-9+/]{100,1500}={0,3}){0,4}/g,
    confidence: 'high',
    env: 'FLY_API_TOKEN',
    revoke: 'https://fly.io/user/personal_access_tokens',
    source: 'https://fly.io/docs/security/tokens/',
    entropy: 3.5,
    examples: {
      match: ['FLY_API_TOKEN="FlyV1 fm2_lJPE{b64:400}==,fm2_lJPE{b64:300}="', 'fly deploy -t fm1r_{b64:200}'],
      noMatch: ['fm2_{b62:20}', 'FlyV1 fm2_{x*120}'],
    },
  },
  {
    id: 'fly-oauth-token',
    name: 'Fly.io personal access token',
    risk: deploys,
    keywords: ['fo1_'],
    pattern: /fo1_[A-Za-z0-9_-]{43}(?![\w-])/g,
    confidence: 'high',
    env: 'FLY_API_TOKEN',
    revoke: 'https://fly.io/user/personal_access_tokens',
    source: 'https://fly.io/docs/security/tokens/',
    entropy: 3,
    examples: { match: ['access_token: fo1_{b64url:42}x'], noMatch: ['fo1_{b62:20}', 'fo1_{x*43}'] },
  },
]
