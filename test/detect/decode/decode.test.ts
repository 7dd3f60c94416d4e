import { expect, it } from 'vitest'
import { decoded, isText } from '../../../src/detect/decode/decode.ts'

const base64 = (text: string) => Buffer.from(text).toString('base64')
const hex = (text: string) => Buffer.from(text).toString('hex')

it.each([
  [hex('the key is s3cr3t'), 'hex: the key is s3cr3t'],
  [hex('the key is s3cr3t').toUpperCase(), 'hex: the key is s3cr3t'],
  [hex('the key is'), 'hex: the key is'],
  [hex('the\tkey\n\ris ok'), 'hex: the\tkey\n\ris ok'],
  [hex('the key isä'), 'hex: the key isä'],
  [base64('the key is s3cr3t'), 'base64: the key is s3cr3t'],
  [base64('the key is s3crÿ'), 'base64: the key is s3crÿ'],
  [hex('the key'), 'nothing'],
  [`${hex('the key is')}a`, 'nothing'],
  [`${hex('the key is')}zz`, 'nothing'],
  [`${hex('the key is ')}ff`, 'nothing'],
  [hex('the key is\u0001'), 'nothing'],
  [base64('the key is s3c'), 'nothing'],
  [base64('the key is s3cr\u0000'), 'nothing'],
  [`x${base64('the key is s3cr3t')}`, 'nothing'],
  [`x${hex('the key is s3cr3t')}`, 'nothing'],
])('%s: %s', (run, expected) => {
  const found = decoded(run)
  expect(found ? `${found.from}: ${found.text}` : 'nothing').toBe(expected)
})

it('a text holds tabs and line ends, and no other control character', () => {
  const codes = Array.from({ length: 0x200 }, (_, code) => code).concat(0xfffd)
  const none = codes.filter((code) => !isText(`a${String.fromCharCode(code)}`))
  const control = codes.filter((code) => code < 32 && ![9, 10, 13].includes(code))
  expect(none).toEqual([...control, 0x7f, 0xfffd])
  expect(isText('')).toBe(false)
})
