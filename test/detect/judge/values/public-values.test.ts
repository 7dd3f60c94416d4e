import { createECDH, generateKeyPairSync, randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { publicValueReason } from '../../../../src/detect/judge/values/public-values.ts'
import { fakeSecret } from '../../../support/fake-secret.ts'

it.each([
  ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI{b64:44} me@host', 'it is a public key of SSH'],
  ['AAAAB3NzaC1yc2EAAAADAQABAAABgQ{b64:200}', 'it is a public key of SSH'],
  ['sandbox_{a36:8}_{a36:16}', 'it is a tokenization key of Braintree, made for browsers'],
  ['appl_{b62:27}', 'it is a public key of RevenueCat, made for apps'],
  ['2.{b64:22}==|{b64:64}|{b64:43}=', 'it is encrypted'],
  ['urn:uuid:{=uuid:}', 'it is the name of a resource'],
  ['HS256', 'it names an algorithm'],
  ['192.168.0.0/16', 'it is an address of a network'],
  ['0 20 0 * * *', 'it says when something runs'],
  ['*/5 * * * MON-FRI', 'it says when something runs'],
])('N72: %s: %s', (template, reason) => {
  expect(publicValueReason(fakeSecret(template))).toBe(reason)
})

it.each([
  'sandbox_{a36:24}',
  'sandbox_{a36:8}_{a36:32}',
  'sk_{b62:27}',
  'appl_{b62:12}',
  'SK{hex:32}',
  'ac{hex:32}',
  '2.{b64:22}|{b64:64}',
  'gAAAAABm{b64url:112}==',
  'turn:{b62:20}',
  'winter.Raven.2584',
  'HS{b62:20}',
  'B{b64url:86}',
])('%s may be a secret', (template) => {
  expect(publicValueReason(fakeSecret(template))).toBeUndefined()
})

it('N72: public keys of every kind that Node makes, and none of their private ones', () => {
  const curve = createECDH('prime256v1')
  curve.generateKeys()
  expect(publicValueReason(curve.getPublicKey('base64url'))).toBe('it is a public key, as for Web Push')
  expect(publicValueReason(Buffer.concat([Buffer.from([4]), randomBytes(64)]).toString('base64url'))).toBeUndefined()
  expect(publicValueReason(curve.getPrivateKey('base64url'))).toBeUndefined()
  const pairs = [
    generateKeyPairSync('ec', { namedCurve: 'P-256' }),
    generateKeyPairSync('ed25519'),
    generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ]
  for (const { publicKey, privateKey } of pairs) {
    const spki = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
    const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')
    expect(publicValueReason(spki)).toBe('it is a public key')
    expect(publicValueReason(pkcs8)).toBeUndefined()
  }
})
