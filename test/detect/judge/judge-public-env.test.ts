import { expect, it } from 'vitest'
import { judgePublicEnv } from '../../../src/detect/judge/judge-public-env.ts'
import { matchRule } from '../../../src/detect/match/match.ts'
import { publicEnv } from '../../../src/rules/generic/public-env.ts'
import type { Rule } from '../../../src/rules/rule.ts'
import { oneByOne } from '../../support/one-by-one.ts'

const rule = publicEnv[0] as Rule

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

/** Verdict, name and reasons. */
function said(text: string, path: string): string {
  const judged = matchRule(rule, text, [text.length]).map((match) => judgePublicEnv(match, { path, text }))
  return judged.map(({ verdict, name, evidence }) => `${verdict} ${name}: ${evidence.join(' | ')}`).join(' ¦ ') || '-'
}

it.each(
  oneByOne([
    [
      'medium it: variables under VITE_ are built into what the browser gets | the name says that the value is secret',
      'STRIPE_SECRET ¦ SECRETS ¦ PRIVATE_X ¦ PASSWORD ¦ PASSWD',
    ],
    [
      'medium it: variables under VITE_ are built into what the browser gets | the name says that the value is secret',
      'PASSPHRASE ¦ MNEMONIC ¦ CREDENTIALS ¦ SECRETKEY ¦ PRIVATEKEY',
    ],
    [
      'medium it: variables under VITE_ are built into what the browser gets | the name says that the value is secret',
      'APISECRET ¦ CLIENTSECRET ¦ SERVICE_ROLE ¦ X_SERVICE_KEY',
    ],
    [
      'medium it: variables under VITE_ are built into what the browser gets | the name says that the value is secret',
      'SERVICE_ACCOUNT ¦ ADMIN_KEY ¦ ADMIN_TOKEN ¦ MASTER_KEY',
    ],
    [
      'medium it: variables under VITE_ are built into what the browser gets | the name says that the value is secret',
      'ENCRYPTION_KEY ¦ SIGNING_KEY ¦ SEED_PHRASE ¦ DATABASE_URL',
    ],
    [
      'medium it: variables under VITE_ are built into what the browser gets | the name says that the value is secret',
      'MONGO_URI ¦ MONGODB_URI ¦ CONNECTION_STRING ¦ DATABASE_URL_ID',
    ],
    [
      'dismissed it: variables under VITE_ are built into what the browser gets | the name does not say that it is secret',
      'DATABASE_URLS ¦ XTOKEN ¦ X_TOKENS ¦ X_KEY',
    ],
    [
      'dismissed it: variables under VITE_ are built into what the browser gets | the name is of something that browsers may know',
      'XDATABASE_URL ¦ SECRET_ID ¦ SECRET_NAME ¦ PASSWORD_LENGTH',
    ],
    [
      'dismissed it: variables under VITE_ are built into what the browser gets | the name is of something that browsers may know',
      'TOKEN_URI ¦ TOKEN_HOST ¦ TOKEN_PATH ¦ SECRET_TTL',
    ],
    [
      'dismissed it: variables under VITE_ are built into what the browser gets | the name is of something that browsers may know',
      'SECRET_PUBLISHABLE ¦ PUBLIC_SECRET ¦ PUB_KEY ¦ PK_TOKEN',
    ],
    [
      'dismissed it: variables under VITE_ are built into what the browser gets | the name is of something that browsers may know',
      'ANON_KEY ¦ ANONYMOUS_KEY ¦ SITE_KEY ¦ SITEKEY ¦ SECRET_DSN',
    ],
    [
      'dismissed it: variables under VITE_ are built into what the browser gets | the name is of something that browsers may know',
      'EXAMPLE_TOKEN ¦ DEMO_TOKEN ¦ TOKEN_RESET ¦ TOKEN_LOGIN',
    ],
    [
      'dismissed it: variables under VITE_ are built into what the browser gets | the name is of something that browsers may know',
      'TOKEN_MODE ¦ TOKEN_TIMEOUT ¦ TOKEN_INTERVAL ¦ TOKEN_PROGRAM',
    ],
    [
      'medium it: variables under VITE_ are built into what the browser gets | the provider issues these keys for servers only',
      'OPENAI_KEY ¦ GROK_TOKEN ¦ RESEND_KEY ¦ NETLIFY_KEY',
    ],
    [
      'medium it: variables under VITE_ are built into what the browser gets | the provider issues these keys for servers only',
      'TWILIO_KEY ¦ HF_KEY ¦ HEROKU_KEY',
    ],
    [
      'low it: variables under VITE_ are built into what the browser gets | the name may be that of a secret',
      'X_APIKEY ¦ X_API_KEY ¦ X_ACCESSKEY ¦ X_ACCESS_KEY ¦ X_AUTHKEY',
    ],
    [
      'low it: variables under VITE_ are built into what the browser gets | the name may be that of a secret',
      'X_AUTH_KEY ¦ X_TOKEN ¦ X_BEARER',
    ],
    [
      'dismissed it: variables under VITE_ are built into what the browser gets | the key is of a service that is called from browsers',
      'SENTRY_KEY ¦ MAPBOX_TOKEN ¦ POSTHOG_KEY ¦ STORAGE_TOKEN',
    ],
    [
      'dismissed it: variables under VITE_ are built into what the browser gets | the key is of a service that is called from browsers',
      'NEWRELIC_KEY ¦ AG_KEY',
    ],
  ]),
)('%s: %s', (expected, name) => {
  expect(said(`VITE_${name}=`, 'src/app.ts').replace(`VITE_${name}`, 'it')).toBe(expected)
})

it.each(
  oneByOne([
    [
      'medium PREFIX_MY_SECRET: variables under PREFIX_ are built into what the browser gets | the name says that the value is secret',
      'NEXT_PUBLIC ¦ EXPO_PUBLIC ¦ NUXT_PUBLIC ¦ PLASMO_PUBLIC ¦ VITE',
    ],
    [
      'medium PREFIX_MY_SECRET: variables under PREFIX_ are built into what the browser gets | the name says that the value is secret',
      'REACT_APP ¦ PREACT_APP ¦ VUE_APP ¦ NG_APP ¦ GATSBY',
    ],
    [
      'medium PREFIX_MY_SECRET: variables under PREFIX_ are built into what the browser gets | the name says that the value is secret',
      'STORYBOOK ¦ SANITY_STUDIO ¦ PUBLIC',
    ],
    ['-', 'XVITE'],
  ]),
)('%s: %s', (expected, prefix) => {
  expect(said(`${prefix}_MY_SECRET=`, '.env').replaceAll(prefix, 'PREFIX')).toBe(expected)
})

it.each([
  ['dismissed', '=https://a.b/c'],
  ['dismissed', ': "https://a.b"'],
  ['dismissed', '="http://a.b/"'],
  ['dismissed', '=https://a.b'],
  ['dismissed', "='https://a.b'"],
  ['dismissed', '=/run/x'],
  ['dismissed', '=./x/y-z#a'],
  ['dismissed', '=../x'],
  ['dismissed', '=$X/y'],
  ['dismissed', '=${X}/y'],
  ['dismissed', '="${X}/y"'],
  ['dismissed', '   =   "https://a.b/"'],
  ['dismissed', `=/${'x'.repeat(80)}`],
  ['medium', '=https://a.b:80/x'],
  ['medium', '=https://u@h/x'],
  ['medium', '=.../x'],
  ['medium', '=/run/x*y'],
  ['medium', '=$X'],
  ['medium', '=${X}y'],
  ['medium', '=Kx9'],
  ['medium', ''],
  ['medium', ';https://a.b/'],
  ['medium', '=xhttps://a.b/'],
  ['medium', `=/${'x'.repeat(81)}`],
])('%s with %j behind it', (verdict, rest) => {
  const judged = said(`VITE_MY_SECRET${rest}`, 'src/app.ts')
  expect(judged).toMatch(new RegExp(`^${verdict} `))
  expect(judged.includes('its value is an address, a path or a reference to something public')).toBe(
    verdict === 'dismissed',
  )
})

it.each([
  ['medium', 'PUBLIC_X_SECRET', '.env'],
  ['medium', 'PUBLIC_X_SECRET', 'x/.env.local'],
  ['medium', 'PUBLIC_X_SECRET', 'my.env.ts'],
  ['medium', 'PUBLIC_X_SECRET', 'a.svelte'],
  ['medium', 'PUBLIC_X_SECRET', 'a.astro'],
  ['medium', 'env.PUBLIC_X_SECRET', 'a.c'],
  ['medium', "env['PUBLIC_X_SECRET']", 'a.c'],
  ['medium', 'env["PUBLIC_X_SECRET"]', 'a.c'],
  ['medium', 'from "$env/x" PUBLIC_X_SECRET', 'a.c'],
  ['medium', 'PUBLIC_X_SECRET } from "$env/static"', 'a.c'],
  ['low', 'PUBLIC_X_SECRET', 'myenv.ts'],
  ['low', 'PUBLIC_X_SECRET', '.env/a.c'],
  ['low', 'PUBLIC_X_SECRET', 'a.astrox'],
  ['low', 'PUBLIC_X_SECRET', 'a.c'],
  ['low', 'env PUBLIC_X_SECRET', 'a.c'],
  ['low', 'PUBLIC_KEY_SECRET', '.env'],
  ['low', 'PUBLIC_X_TOKEN', '.env'],
  ['dismissed', 'PUBLIC_X_TOKEN', 'a.c'],
])('%s: %s in %s', (verdict, text, path) => {
  expect(said(text, path)).toMatch(new RegExp(`^${verdict} `))
})
