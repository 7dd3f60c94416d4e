import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checksumVerdict } from '../../../../src/detect/judge/values/checksum.ts'
import { crc32 } from '../../../../src/detect/judge/values/crc32.ts'
import { fakeSecret } from '../../../support/fake-secret.ts'

describe('checksumVerdict', () => {
  it.each([
    ['github-crc32', '{=github:ghp_}'],
    ['npm-crc32', '{=npm:npm_}'],
    ['jwt-header', '{=jwt:}'],
    ['base64-json', '{=base64:[1]}'],
  ] as const)('%s proves %s', (checksum, template) => {
    expect(checksumVerdict(checksum, fakeSecret(template))).toBe('right')
  })

  it('luhn', () => {
    expect(checksumVerdict('luhn', '7992 7398 713')).toBe('right')
    expect(checksumVerdict('luhn', '7992 7398 714')).toBe('wrong')
  })

  it('a NATS seed ends in the CRC-16 of the rest', () => {
    const seed = nkey([144, 160, ...Array.from({ length: 32 }, (_, at) => at)])
    expect(checksumVerdict('nkey-crc16', seed)).toBe('right')
    expect(checksumVerdict('nkey-crc16', seed.replace(/A/, 'B'))).toBe('wrong')
  })

  it('any other letter in a GitHub token is noticed', () => {
    const token = fakeSecret('{=github:ghp_}')
    fc.assert(
      fc.property(fc.integer({ min: 4, max: token.length - 1 }), fc.constantFrom(...'abcXYZ019'), (at, letter) => {
        fc.pre(token[at] !== letter)
        expect(checksumVerdict('github-crc32', token.slice(0, at) + letter + token.slice(at + 1))).toBe('wrong')
      }),
    )
  })

  it('says nothing about forms it does not know', () => {
    expect(checksumVerdict('github-crc32', fakeSecret('ghs_{b62:200}'))).toBe('unknown')
    expect(checksumVerdict('jwt-header', 'not a token')).toBe('wrong')
  })
})

it('crc32 of the check string', () => {
  expect(crc32('123456789')).toBe(0xcbf43926)
})

/** Base 32 of `bytes` and their CRC-16 (XMODEM), low byte first. */
function nkey(bytes: readonly number[]): string {
  let crc = 0
  for (const byte of bytes) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff
  }
  const bits = [...bytes, crc & 255, crc >> 8].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('')
}

// Every check, and what it does not apply to.
it.each([
  ['luhn', '0', 'right'],
  ['luhn', '18', 'right'],
  ['luhn', '59', 'right'],
  ['luhn', '67', 'right'],
  ['luhn', '75', 'right'],
  ['luhn', '91', 'right'],
  ['luhn', '5-9', 'right'],
  ['luhn', '4242 4242 4242 4242', 'right'],
  ['base64-json', '{=base64: [1]}', 'right'],
  ['jwt-header', '{=base64:[]}', 'right'],
  ['github-crc32', '{=github:gho_}', 'right'],
  ['github-crc32', '{=github:ghu_}', 'right'],
  ['github-crc32', '{=github:ghs_}', 'right'],
  ['github-crc32', '{=github:ghr_}', 'right'],
  ['github-crc32', '{=github:npm_}', 'right'],
  ['github-crc32', '{=github:github_pat_}', 'right'],
  ['luhn', '', 'wrong'],
  ['luhn', 'x', 'wrong'],
  ['luhn', '95', 'wrong'],
  ['luhn', '4242 4242 4242 4241', 'wrong'],
  ['base64-json', '{=base64:{"a":1}}', 'wrong'],
  ['base64-json', '{=base64:a[1]}', 'wrong'],
  ['jwt-header', '{=base64:{}}.x', 'wrong'],
  ['jwt-header', '{=base64:null}', 'wrong'],
  ['jwt-header', '{=base64:1}', 'wrong'],
  ['jwt-header', '', 'wrong'],
  ['jwt-header', '.x', 'wrong'],
  ['github-crc32', '{=github:ghx_}', 'unknown'],
  ['github-crc32', 'x{=github:ghp_}', 'unknown'],
  ['github-crc32', '{=github:ghp_}-', 'unknown'],
  ['github-crc32', '{=github:ghp_}0', 'unknown'],
  ['npm-crc32', 'x{=npm:npm_}', 'unknown'],
  ['npm-crc32', '{=npm:npm_}-', 'unknown'],
  ['npm-crc32', '{=github:ghp_}', 'unknown'],
] as const)('%s of %s: %s', (checksum, template, verdict) => {
  expect(checksumVerdict(checksum, fakeSecret(template))).toBe(verdict)
})

/** An access key id of an account: 40 bits behind a first one, base 32. */
function keyIdOf(account: bigint, rest = 0n): string {
  let bits = (1n << 79n) | (account << 39n) | rest
  let digits = ''
  for (let at = 0; at < 16; at++, bits >>= 5n) digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number(bits & 31n)] + digits
  return `AKIA${digits}`
}

it.each([
  [keyIdOf(123456789012n), 'right'],
  [keyIdOf(999999999999n), 'right'],
  [keyIdOf(1000000000000n), 'unknown'],
  [keyIdOf(0n), 'right'],
  [keyIdOf(1n, 0x7fffffffffn), 'right'],
  [keyIdOf(123456789012n).toLowerCase(), 'unknown'],
  [`${keyIdOf(123456789012n)}A`, 'unknown'],
  [`x${keyIdOf(123456789012n)}`, 'unknown'],
  [`${keyIdOf(123456789012n).slice(0, -1)}1`, 'unknown'],
])('the account in the key id %s: %s', (keyId, verdict) => {
  expect(checksumVerdict('aws-account', keyId)).toBe(verdict)
})
