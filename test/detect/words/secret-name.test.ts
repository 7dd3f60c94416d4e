import { expect, it } from 'vitest'
import { wordsOf } from '../../../src/detect/words/language.ts'
import { isSecretName } from '../../../src/detect/words/secret-name.ts'
import { oneByOne } from '../../support/one-by-one.ts'

it.each(
  oneByOne([
    [true, 'password ¦ db_password ¦ passwd ¦ passwort ¦ pwd ¦ pswd'],
    [true, 'passphrase ¦ passcode ¦ secret ¦ secrets ¦ token ¦ tokens'],
    [true, 'apikey ¦ apikeys ¦ apitoken ¦ apisecret ¦ authtoken'],
    [true, 'accesstoken ¦ refreshtoken ¦ accesskey ¦ secretkey'],
    [true, 'privatekey ¦ authkey ¦ clientsecret ¦ credential ¦ credentials'],
    [true, 'creds ¦ psk ¦ webhooksecret ¦ connectionstring ¦ db_pass'],
    [true, 'my_pw ¦ github_pat ¦ api_key ¦ api_keys ¦ stripeSecretKey'],
    [true, 'HTTPToken'],
    [false, 'TOKEN_URL ¦ tokenId ¦ secret_name ¦ passwordLength'],
    [false, 'token_expiry ¦ passwordHash ¦ public_secret ¦ publishableToken'],
    [false, 'anonToken ¦ anonymous_secret ¦ csrf_token ¦ xsrfToken'],
    [false, 'captchaSecret ¦ pass ¦ pw ¦ pat ¦ key ¦ keys'],
    [false, 'public_key ¦ primaryKey ¦ cacheKey ¦ sortKey ¦ myKey'],
    [false, 'theKey ¦ user ¦ location ¦ connection_source'],
  ]),
)('names of secrets: %s for %s', (expected, name) => {
  expect(isSecretName(name)).toBe(expected)
})

it.each([
  ['stripeSecretKey', 'stripe secret key'],
  ['STRIPE_SECRET_KEY', 'stripe secret key'],
  ['stripe--secret.key', 'stripe secret key'],
  ['HTTPToken2', 'http token2'],
  ['s3Key', 's3 key'],
  ['_', ''],
])('the words of %s: %s', (name, words) => {
  expect(wordsOf(name).join(' ')).toBe(words)
})

// One word of each line of the lists.
it.each(
  'token_host token_size token_header token_rules token_hash token_updated token_price token_scope locale_key record_key tag_key'.split(
    ' ',
  ),
)('%s is the name of no secret', (name) => {
  expect(isSecretName(name)).toBe(false)
})
