import { expect, it } from 'vitest'
import { percentEncoded, readEncoded } from '../../src/detect/encoded.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { readingsIn } from './readings.ts'

const PLAIN = 'the key is s3cr3t-x, says "me"'
const base64 = (text: string) => Buffer.from(text).toString('base64')

it.each([
  ['base64', `a = "${base64(PLAIN)}"`],
  ['base64 without padding', `a = "${base64(PLAIN).replaceAll('=', '')}"`],
  ['base64url', `a=${Buffer.from(PLAIN).toString('base64url')}&b`],
  ['hex', `a = "${Buffer.from(PLAIN).toString('hex')}"`],
  ['HEX', Buffer.from(PLAIN).toString('hex').toUpperCase()],
  ['far into a text', `${'x = 1; '.repeat(1000)}${base64(PLAIN)}`],
])('decodes %s', (_, text) => {
  expect(readEncoded(text).map((reading) => reading.text)).toEqual([PLAIN])
})

it('decodes base64 over lines', () => {
  const long = `${PLAIN}\n`.repeat(9)
  const lines = base64(long).replaceAll(/.{76}/g, '$&\n    ')
  const [reading, ...others] = readEncoded(`a: |\n    ${lines}\n`)
  expect(reading?.text).toBe(long)
  expect(others).toEqual([])
})

it.each([
  ['a digest', '{hex:64}'],
  ['an integrity', 'sha512-{b64:86}=='],
  ['an identifier', 'thisIsAVeryLongIdentifierInSomeJavaProgramThatGoesOn'],
  ['a path', 'src/main/java/com/example/application/Main'],
  ['short text', '{=base64:s3cr3t-x}'],
])('leaves %s alone', (_, template) => {
  expect(readEncoded(fakeSecret(template))).toEqual([])
})

it('decodes percent codes, and knows the place of each letter', () => {
  const text = 'go?to=https%3A%2F%2Fme%3As3cr3t-x%40host.test%2F&b=1 more'
  expect(readingsIn(percentEncoded, text, 'a.txt')).toEqual(['go?to=https://me:s3cr3t-x@host.test/&b=1'])
})
