import { describe, expect, it } from 'vitest'
import { meaningOf } from '../../src/detect/assignment-name.ts'

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
  ])('%s is a secret, told by %s', (name, head) => {
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
