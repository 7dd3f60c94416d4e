import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const anaconda: readonly ShippedRule[] = [
  nearby({
    revoke: 'https://anaconda.org/settings/access',
    id: 'anaconda-token',
    name: 'Anaconda.org token',
    near: ['anaconda', 'binstar', 'conda'],
    shape: /[a-z]{2}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
    env: 'ANACONDA_API_TOKEN',
    source: 'https://www.anaconda.com/docs/tools/anaconda-org/user-guide/work-with-accounts',
    risk: 'Publishes new versions of the packages of its owner, which others then install.',
    entropy: 2.8,
    examples: {
      match: ['ANACONDA_API_TOKEN=us-{=uuid}', 'anaconda --token us-{=uuid} upload pkg.conda'],
      noMatch: ['ANACONDA_API_TOKEN={hex:20}', 'CHANNEL=us-{=uuid}'],
    },
  }),
]
