import type { ShippedRule } from '../rule.ts'

export const netlify: readonly ShippedRule[] = [
  {
    id: 'netlify-token',
    name: 'Netlify token',
    risk: 'Deploys and deletes apps, and reads their settings and secrets.',
    keywords: ['nfp_', 'nfc_', 'nfo_', 'nfu_', 'nfb_'],
    pattern: /nf[pcoub]_[A-Za-z0-9]{36}(?![\w-])/g,
    confidence: 'high',
    env: 'NETLIFY_AUTH_TOKEN',
    revoke: 'https://app.netlify.com/user/applications',
    source: 'https://answers.netlify.com/t/change-to-the-netlify-authentication-token-format/106146',
    entropy: 3,
    examples: { match: ['netlify deploy --auth nfp_{b62:36}'], noMatch: ['nfp_{b62:20}', 'nfx_{b62:36}'] },
  },
  {
    id: 'netlify-build-hook',
    name: 'Netlify build hook',
    risk: 'Starts builds of the site, and its bill.',
    keywords: ['api.netlify.com/build_hooks/'],
    pattern: /api\.netlify\.com\/build_hooks\/(?<secret>[0-9a-f]{24})/g,
    confidence: 'medium',
    env: 'NETLIFY_BUILD_HOOK',
    revoke: 'https://app.netlify.com',
    source: 'https://docs.netlify.com/build/configure-builds/build-hooks/',
    entropy: 2.5,
    examples: {
      match: ['curl -X POST -d {} https://api.netlify.com/build_hooks/{hex:24}'],
      noMatch: ['https://api.netlify.com/build_hooks/YOUR_HOOK_ID', 'https://api.netlify.com/sites/{hex:24}'],
    },
  },
]
