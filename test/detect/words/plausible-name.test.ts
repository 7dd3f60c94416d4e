import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { isPlausibleName } from '../../../src/detect/words/plausible-name.ts'
import { RULES } from '../../../src/rules/index.ts'
import { fakeSecret } from '../../support/fake-secret.ts'

it.each(
  (
    'K8S_NS XQZ_FTW PGHOST TZ MYSQLPWD VITE_FB_APPID AZURE_TENANT_ID GCP_SA_JSON_B64 LDAPTLS_REQCERT TOKEN_V2 A x X_1 ' +
    'spring.datasource.url ngrok_tkn QB_CLNT_SCRT db.password stripeKey oauth2ClientSecret AWS_S3_BUCKET_NAME_EU_WEST_1 ' +
    '_INTERNAL npm_config_registry APPLE_P8_KEY SHA256_SALT REDIS_URL_6379 PORT_8080 S3_BKT P12 B2 R2_ID EC2_IP ' +
    'ASPNETCORE_Kestrel__Certificates__Default__Password ConnectionStrings__Db HMAC_SHA512_KEY_V3_B TF_VAR_db_pw'
  ).split(' '),
)('%s is a name', (name) => {
  expect(isPlausibleName(name)).toBe(true)
})

it('the variable of every rule is a name', () => {
  expect(RULES.map(({ env }) => env).filter((name) => !isPlausibleName(name))).toEqual([])
})

it.each([
  'ghp_{b62:36}',
  'sk_live_{b62:24}',
  'AKIA{b32:16}',
  'sk-ant-api03-{b64url:93}',
  'xoxb-{digit:11}-{digit:12}-{b62:24}',
  'npm_{b62:36}',
  'glpat-{b62:20}',
  'SG.{b64url:22}.{b64url:43}',
  'eyJ{b64url:40}.{b64url:60}.{b64url:43}',
  '{hex:32}',
  '{hex:64}',
  '{b62:43}',
  '{b64url:43}',
  '{b32:32}',
  '{=uuid}',
])('a token %s is none', (template) => {
  expect(isPlausibleName(fakeSecret(template))).toBe(false)
})

it('N55: the base64 of 32 random bytes is none', () => {
  const random = (at: number) => createHash('sha256').update(`${at}`).digest('base64').replace('=', '')
  const shown = Array.from({ length: 2000 }, (_, at) => random(at)).filter(isPlausibleName)
  expect(shown).toEqual([])
})

it.each(['', '1A', 'A B', 'A\u202e', 'a'.repeat(81), 'A\x1b[2J', 'pässword'])('%j is none', (name) => {
  expect(isPlausibleName(name)).toBe(false)
})
