import { expect, it } from 'vitest'
import { createFingerprinter, fingerprint, isGuessable, pathFingerprint } from '../src/fingerprint.ts'
import { worked } from './rules/growth.ts'
import { fakeSecret } from './support/fake-secret.ts'

it('N10: is the same for the same rule and secret, always and everywhere', async () => {
  const slow = await fingerprint('generic-password', 'correct horse')
  expect(slow).toBe('qdyqee6i377ybobr')
  expect(await createFingerprinter()('generic-password', 'correct horse')).toBe(slow)
  expect(pathFingerprint('env-file', 'a/.env')).toBe('5am4asq5emdh73xd')
})

it('differs with rule, secret, salt and path', async () => {
  const token = fakeSecret('{b62:40}')
  const prints = await Promise.all([
    fingerprint('a-b', token),
    fingerprint('a-c', token),
    fingerprint('a-b', `${token}x`),
    fingerprint('a-b', token, 'salt of this repository'),
    fingerprint('a-b', 'hunter2'),
    fingerprint('a-b', 'hunter2', 'salt of this repository'),
    pathFingerprint('a-b', token),
    pathFingerprint('a-b', `${token}x`),
  ])
  expect(new Set(prints).size).toBe(prints.length)
  for (const print of prints) expect(print).toMatch(/^[a-z2-7]{16}$/)
})

it.each([
  'hunter2',
  'MyCompanyPassword2024!',
  'correct horse battery staple',
  'P4ssw0rdP4ssw0rdP4ssw0rd',
  'a1a1a1a1a1a1a1a1a1a1a1a1a1a1',
  'Summer-2024-Production-Database',
])('N43: takes %s for guessable', (secret) => expect(isGuessable(secret)).toBe(true))

it.each(['{hex:32}', '{b62:40}', '{=uuid}', 'ghp_{b62:36}', '{b64url:200}', '{=jwt:}'])(
  'takes %s for random',
  (shape) => expect(isGuessable(fakeSecret(shape))).toBe(false),
)

it('N43: makes each guess at a password cost real time', async () => {
  const before = performance.now()
  for (let guess = 0; guess < 5; guess++) await fingerprint('generic-password', `guess ${guess}`)
  expect((performance.now() - before) / 5).toBeGreaterThan(5)
})

it('hashes a value once, however often it occurs', async () => {
  const print = createFingerprinter()
  const start = worked()
  await print('a-b', 'hunter2')
  const once = worked() - start
  for (let times = 0; times < 200; times++) await print('a-c', 'hunter2')
  expect(worked() - start).toBeLessThan(once * 50)
})
