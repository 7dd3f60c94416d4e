import { describe, expect, it } from 'vitest'
import { meaningOf } from '../../../src/detect/match/assignment-name.ts'

describe('meaningOf', () => {
  it.each([
    ['password', 'password'],
    ['dbPassword2', 'password'],
    ['DB_PASSWORD_PROD', 'password'],
    ['rootpass', 'pass'],
    ['config.script.db.schema.password', 'password'],
    ['secretKey', 'key'],
    ['AWS_SECRET_ACCESS_KEY', 'key'],
    ['apikey', 'key'],
    ['x-auth-token', 'token'],
    ['rememberMe.setCipherKey', 'key'],
  ])('%s is a secret, because of %s', (name, head) => {
    expect(meaningOf(name)).toMatchObject({ head, about: '', headIsLast: true })
  })

  it.each([
    'passwordField',
    'tokenType',
    'secretName',
    'keyId',
    'passwordResetUrl',
    'maxTokens',
    'publicKey',
    'primaryKey',
    'passwordHash',
    'encryptedKey',
  ])('%s is about something else', (name) => {
    expect(meaningOf(name).about).not.toBe('')
  })

  it.each(['keyboard', 'compass', 'monkey', 'author', 'bypass', 'passport', 'hotkeys', 'tokenizer'])(
    '%s tells of no secret',
    (name) => {
      expect(meaningOf(name).head).toBe('')
    },
  )
})

// Words, head, what else it is about, whether the head comes last.
it.each([
  ['password', 'password head password about - last'],
  ['my.db.password', 'password head password about - last'],
  ['passwords', 'passwords head password about - last'],
  ['dbpassword2', 'db-password head password about - last'],
  ['config.password.x', 'config-password-x head password about - goes on'],
  ['x.y', ' head - about - goes on'],
  ['hotkey', ' head - about - goes on'],
  ['monkey', ' head - about - goes on'],
  ['compass', ' head - about - goes on'],
  ['dbkey', ' head - about - goes on'],
  ['9key', ' head - about - goes on'],
  ['keyboard', ' head - about - goes on'],
  ['secretary', ' head - about - goes on'],
  ['author', ' head - about - goes on'],
  ['password_value', 'password-value head password about - last'],
  ['TOKEN_PROD', 'token-prod head token about - last'],
  ['secretKeyBase', 'secret-key-base head key about - last'],
  ['passwordId', 'password-id head password about id goes on'],
  ['passwordFoo', 'password-foo head password about - goes on'],
  ['publicKey', 'public-key head key about public last'],
  ['encryptedPassword', 'encrypted-password head password about encrypted last'],
  ['hashedToken', 'hashed-token head token about hashed last'],
  ['nextToken', 'next-token head token about next last'],
  ['nextPassword', 'next-password head password about - last'],
  ['resetPassword', 'reset-password head password about reset last'],
  ['hasPassword', 'has-password head password about has last'],
  ['isToken', 'is-token head token about is last'],
  ['noKey', 'no-key head key about no last'],
  ['showSecret', 'show-secret head secret about show last'],
  ['hideSecret', 'hide-secret head secret about hide last'],
  ['forgotPassword', 'forgot-password head password about forgot last'],
  ['invalidToken', 'invalid-token head token about invalid last'],
  ['wrongPass', 'wrong-pass head pass about wrong last'],
  ['missingKey', 'missing-key head key about missing last'],
  ['requireAuth', 'require-auth head auth about require last'],
  ['validateToken', 'validate-token head token about validate last'],
  ['checkKey', 'check-key head key about check last'],
  ['minPassword', 'min-password head password about min last'],
  ['maxTokens', 'max-tokens head token about max last'],
  ['rootpass', 'root-pass head pass about - last'],
  ['keystorepass', 'keystore-pass head pass about - last'],
  ['apikey', 'api-key head key about - last'],
  ['accesskey', 'access-key head key about - last'],
  ['authtoken', 'auth-token head token about - last'],
  ['mysecret', 'my-secret head secret about - last'],
  ['userpwd', 'user-pwd head pwd about - last'],
  ['thepassphrase', 'the-passphrase head passphrase about - last'],
  ['dbpasswd', 'db-passwd head passwd about - last'],
  ['mypasscode', 'my-passcode head passcode about - last'],
  ['pass', 'pass head pass about - last'],
  ['passes', 'passes head passe about - last'],
  ['keys', 'keys head key about - last'],
  ['credentials', 'credentials head credential about - last'],
  ['creds', 'creds head cred about - last'],
  ['auth', 'auth head auth about - last'],
  ['authorization', 'authorization head authorization about - last'],
  ['sid', 'sid head sid about - last'],
  ['jwt', 'jwt head jwt about - last'],
  ['nonce', 'nonce head nonce about - last'],
  ['cookie', 'cookie head cookie about - last'],
  ['bearer', 'bearer head bearer about - last'],
  ['passwd', 'passwd head passwd about - last'],
  ['pwd', 'pwd head pwd about - last'],
  ['key9', 'key head key about - last'],
  ['key_9', 'key head key about - last'],
  ['password_key_id', 'password-key-id head key about id goes on'],
  ['primaryKeyToken', 'primary-key-token head token about primary last'],
  ['sort_password', 'sort-password head password about - last'],
  ['cursorKey', 'cursor-key head key about cursor last'],
  ['passwordpassword', 'password-password head password about - last'],
  ['ssecret', 's-secret head secret about - last'],
])('%s: %s', (name, expected) => {
  const { words, head, about, headIsLast } = meaningOf(name)
  expect(`${words.join('-')} head ${head || '-'} about ${about || '-'} ${headIsLast ? 'last' : 'goes on'}`).toBe(
    expected,
  )
})

// One word of each line of the lists.
it.each(
  'id column title policy hash handler enabled strength dialog map host rotation scope usage config template signature chain link'.split(
    ' ',
  ),
)('what ends in %s is about something else', (word) => {
  expect(meaningOf(`token_${word}`).about).toBe(word)
})

it.each('public page locale registry syntax'.split(' '))('a %s key opens nothing', (word) => {
  expect(meaningOf(`${word}_key`).about).toBe(word)
})

it.each(['jwt', 'subscription', 'deploy', 'consumer'])('%skey is two words', (word) => {
  expect(meaningOf(`${word}key`).words).toEqual([word, 'key'])
})
