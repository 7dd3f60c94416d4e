import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { harmlessJwtReason, isServiceRole, readJwt } from '../../../../src/detect/judge/values/jwt.ts'
import { fakeSecret } from '../../../support/fake-secret.ts'

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const random = fakeSecret('{b64url:43}')
const jwt = (claims: unknown, signature = random, header: unknown = { alg: 'HS256', typ: 'JWT' }) =>
  `${part(header)}.${part(claims)}.${signature}`

describe('harmlessJwtReason', () => {
  it.each([
    ['N63: no claims', jwt({}), 'it is a token without any claim'],
    ['the header alone', part({ alg: 'HS256', typ: 'JWT' }), 'it is the header of a token alone'],
    ['no signature', jwt({ sub: '42' }).replace(/\.[^.]*$/, ''), 'it is a token without its signature'],
    [
      'N63: a literal signature',
      jwt({ sub: '42' }, 'signature'),
      'its signature is shorter than that of any algorithm',
    ],
    [
      'N63: a signature of words',
      jwt({ sub: '42' }, 'this-is-the-signature-of-a-token-for-the-test-only'),
      'its signature is made of words',
    ],
    [
      'the anon key, role first',
      jwt({ role: 'anon', iss: 'supabase' }),
      'it is the "anon" key of Supabase, which is public',
    ],
    [
      'the anon key, role last',
      jwt({ iss: 'supabase', ref: 'a', role: 'anon' }),
      'it is the "anon" key of Supabase, which is public',
    ],
    [
      'the demo key',
      jwt({ iss: 'supabase-demo', role: 'service_role' }),
      'it is the key that every local Supabase has',
    ],
  ])('%s', (_, token, reason) => {
    expect(harmlessJwtReason(token)).toBe(reason)
  })

  it.each([
    ['one claim and a random signature', jwt({ sub: '42' })],
    ['"anon" of somebody else', jwt({ iss: 'acme', role: 'anon' })],
    ['another role of Supabase', jwt({ iss: 'supabase', role: 'authenticated' })],
    ['the service role', jwt({ iss: 'supabase', role: 'service_role' })],
    ['no signed token: a session of Flask', `${part({ user: 1 })}.Zx8Q2w.${fakeSecret('{b64url:27}')}`],
    ['claims that are no JSON', `${part({ alg: 'HS256' })}.e3s.${random}`],
  ])('says nothing about %s', (_, token) => {
    expect(harmlessJwtReason(token)).toBeUndefined()
  })

  it('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (a, b, c) => {
        harmlessJwtReason(`ey${a}.${b}.${c}`)
      }),
    )
  })
})

it('the service role of Supabase is told in any order of the claims', () => {
  expect(isServiceRole(jwt({ role: 'service_role', iss: 'supabase' }))).toBe(true)
  expect(isServiceRole(jwt({ iss: 'https://abc.supabase.co/auth/v1', role: 'service_role' }))).toBe(true)
  expect(isServiceRole(jwt({ iss: 'supabase', role: 'anon', note: 'service_role' }))).toBe(false)
  expect(isServiceRole(jwt({ role: 'service_role' }))).toBe(false)
})

it('a signed token has a header that names its algorithm', () => {
  expect(readJwt(jwt({ a: 1 }))).toMatchObject({ claims: { a: 1 }, signature: random })
  expect(readJwt(jwt({ a: 1 }, random, { typ: 'JWT' }))).toBeUndefined()
  expect(readJwt(jwt([1]))).toBeUndefined()
})
