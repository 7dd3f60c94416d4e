import { expect, it } from 'vitest'
import { judgePublicEnv } from '../../src/detect/judge-public-env.ts'
import { matchRule } from '../../src/detect/match.ts'
import { publicEnv } from '../../src/rules/public-env.ts'
import type { Rule } from '../../src/rules/rule.ts'

const [rule] = publicEnv as [Rule]

/** The verdicts on the names in `text`, joined; '' where the rule matches nothing. */
function verdicts(text: string, path = 'src/app.ts'): string {
  return matchRule(rule, text, [text.length])
    .map((match) => judgePublicEnv(match, { path, text }).verdict)
    .join()
}

it.each([
  ['NEXT_PUBLIC_STRIPE_SECRET_KEY', 'medium'],
  ['NEXT_PUBLIC_GOOGLE_CLIENT_SECRET', 'medium'],
  ['VITE_OPENAI_API_KEY', 'medium'],
  ['VITE_OPENAI_KEY', 'medium'],
  ['REACT_APP_AWS_SECRET_ACCESS_KEY', 'medium'],
  ['REACT_APP_GITHUB_TOKEN', 'medium'],
  ['NEXT_PUBLIC_SUPABASE_SERVICE_ROLE_KEY', 'medium'],
  ['EXPO_PUBLIC_DB_PASSWORD', 'medium'],
  ['GATSBY_FIREBASE_PRIVATE_KEY', 'medium'],
  ['NUXT_PUBLIC_DATABASE_URL', 'medium'],
  ['VUE_APP_API_KEY', 'low'],
  ['VITE_ACCESS_TOKEN', 'low'],
  ['NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY', 'dismissed'],
  ['NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY', 'dismissed'],
  ['NEXT_PUBLIC_SUPABASE_ANON_KEY', 'dismissed'],
  ['NEXT_PUBLIC_VAPID_PUBLIC_KEY', 'dismissed'],
  ['VITE_RECAPTCHA_SITE_KEY', 'dismissed'],
  ['VITE_GOOGLE_MAPS_API_KEY', 'dismissed'],
  ['REACT_APP_FIREBASE_API_KEY', 'dismissed'],
  ['REACT_APP_SENTRY_DSN', 'dismissed'],
  ['GATSBY_ALGOLIA_SEARCH_KEY', 'dismissed'],
  ['VITE_MAPBOX_TOKEN', 'dismissed'],
  ['VITE_TOKEN_URL', 'dismissed'],
  ['VITE_PASSWORD_MIN_LENGTH', 'dismissed'],
  ['VITE_API_URL', 'dismissed'],
  ['VITE_GITHUB_CLIENT_ID', 'dismissed'],
  ['VITE_STORAGE_KEY', 'dismissed'],
])('%s is %s', (name, verdict) => {
  expect(verdicts(`${name}=`, '.env.example')).toBe(verdict)
  expect(verdicts(`const a = process.env.${name}`)).toBe(verdict)
})

it.each([
  ["import { PUBLIC_JWT_SECRET } from '$env/static/public'", 'src/a.ts', 'medium'],
  ['import.meta.env.PUBLIC_JWT_SECRET', 'src/a.ts', 'medium'],
  ['PUBLIC_JWT_SECRET=', '.env.example', 'medium'],
  ['static final String PUBLIC_JWT_SECRET = "jwt"', 'A.java', 'low'],
  ['PUBLIC_KEY_PASSWORD=', 'a.properties', 'low'],
  ['if (PUBLIC_API_KEY)', 'a.c', 'dismissed'],
  ['JWT_PUBLIC_SECRET', 'a.c', ''],
])('PUBLIC_ alone must be about the environment: %s in %s', (text, path, verdict) => {
  expect(verdicts(text, path)).toBe(verdict)
})
