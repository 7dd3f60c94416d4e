import type { ShippedRule } from '../rule.ts'

/**
 * A name under a prefix by which a bundler copies the variable into the code that browsers get. The match is the name
 * itself, whatever its value; `detect/judge/judge-public-env.ts` decides which of these names say that they are secret.
 */
export const publicEnv: readonly ShippedRule[] = [
  {
    id: 'public-env-secret',
    name: 'secret under a public prefix',
    risk: 'The bundler writes the value into the JavaScript that every visitor downloads.',
    keywords: [
      'next_public_',
      'vite_',
      'react_app_',
      'expo_public_',
      'nuxt_public_',
      'gatsby_',
      'public_',
      'vue_app_',
      'ng_app_',
      'plasmo_public_',
      'preact_app_',
      'storybook_',
      'sanity_studio_',
    ],
    pattern:
      /(?:^|[^A-Za-z0-9_])(?<secret>(?:(?:NEXT|EXPO|NUXT|PLASMO)_PUBLIC|VITE|(?:P?REACT|VUE|NG)_APP|GATSBY|STORYBOOK|SANITY_STUDIO|PUBLIC)_[A-Z][A-Z0-9_]{1,80})/g,
    confidence: 'medium',
    judge: 'public-name',
    remedy: 'rename-variable',
    env: 'API_SECRET',
    revoke: null,
    source: 'https://nextjs.org/docs/app/guides/environment-variables#bundling-environment-variables-for-the-browser',
    examples: {
      match: [
        'NEXT_PUBLIC_STRIPE_SECRET_KEY=',
        'const openai = new OpenAI({ apiKey: import.meta.env.VITE_OPENAI_API_KEY, dangerouslyAllowBrowser: true })',
        'createClient(url, process.env.REACT_APP_SUPABASE_SERVICE_ROLE_KEY)',
        'EXPO_PUBLIC_DB_PASSWORD: ${{ secrets.DB_PASSWORD }}',
        "import { PUBLIC_JWT_SECRET } from '$env/static/public'",
      ],
      noMatch: [
        'NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY=',
        'NEXT_PUBLIC_SUPABASE_ANON_KEY=',
        'VITE_GOOGLE_MAPS_API_KEY=',
        'REACT_APP_FIREBASE_API_KEY=',
        'VITE_API_URL=https://api.example.com',
        'STRIPE_SECRET_KEY=',
        'JWT_PUBLIC_KEY_SECRET=',
      ],
    },
  },
]
