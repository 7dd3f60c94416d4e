import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isBase64OfWords, isPutTogether, readsAsWords } from '../../../src/detect/words/readable-text.ts'
import { fakeSecret } from '../../support/fake-secret.ts'

const base64 = (text: string) => Buffer.from(text).toString('base64')

it.each([
  'some-sync-token:default-sync:the-org',
  'symmetric-secrets',
  '{"UserID":"defaultUser","Password":"defaultPassword"}',
  'wereallylikethisproductverymuchandhopeyoutoo',
])('N63: the base64 of %s is that of words', (text) => {
  expect(readsAsWords(text)).toBe(true)
  expect(isBase64OfWords(base64(text))).toBe(true)
  expect(isBase64OfWords(Buffer.from(text).toString('base64url'))).toBe(true)
})

it.each([
  'admin:{b62:16}',
  '{"UserID":"defaultUser","Password":"{b62:20}"}',
  'this is a long text about the key, and its end is {b62:12}',
  '{"description":"a long text that goes on and on, longer than a hundred characters, until its very end","token":"{hex:32}"}',
  '{b62:24}',
  '{digit:16}',
])('the base64 of %s is not', (template) => {
  expect(isBase64OfWords(base64(fakeSecret(template)))).toBe(false)
})

it('random bytes are never the base64 of words', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 12, maxLength: 64 }), (bytes) => {
      expect(isBase64OfWords(Buffer.from(bytes).toString('base64'))).toBe(false)
    }),
  )
})

it('N63: a token that is put together from words', () => {
  expect(isPutTogether('a0BXK3n9pQ_some_oauth_token_with-dashes')).toBe(true)
  expect(isPutTogether('newToken_after_encryption_enabled')).toBe(true)
  expect(isPutTogether(fakeSecret('{b64url:80}'))).toBe(false)
  expect(isPutTogether(fakeSecret('prod_main_{b62:40}'))).toBe(false)
})
