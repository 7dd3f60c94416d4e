import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checksumVerdict } from '../../src/detect/checksum.ts'
import { crc32 } from '../../src/detect/crc32.ts'
import { fakeSecret } from '../support/fake-secret.ts'

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
